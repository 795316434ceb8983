package dev.onair.operate.account;

import dev.onair.operate.AwsAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.mediaconnect.MediaConnectClient;
import software.amazon.awssdk.services.mediaconnect.model.NotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterStringFilter;

/** What inputs depend on: flows, parameters and objects. */
final class InputDependencies implements AutoCloseable {

  /** Systems Manager: a filter takes 50 values. */
  private static final int FILTER = 50;

  private final MediaConnectClient mediaConnect;
  private final SsmClient ssm;
  private final S3Client s3;

  InputDependencies(AwsAccess access) {
    mediaConnect = access.client(MediaConnectClient.builder(), "MEDIACONNECT");
    ssm = access.client(SsmClient.builder(), "SSM");
    // A bucket is in whatever region it is.
    s3 = access.client(S3Client.builder().crossRegionAccessEnabled(true), "S3");
  }

  Map<String, String> parameters(Collection<String> names) throws UnansweredException {
    Map<String, String> types = new HashMap<>();
    List<String> all = new ArrayList<>(names);
    for (int from = 0; from < all.size(); from += FILTER) {
      List<String> some = all.subList(from, Math.min(from + FILTER, all.size()));
      new Question("ssm:DescribeParameters")
          .answer(
              () ->
                  ssm
                      .describeParametersPaginator(r -> r.parameterFilters(List.of(named(some))))
                      .stream()
                      .flatMap(page -> page.parameters().stream())
                      .toList())
          .forEach(parameter -> types.put(parameter.name(), parameter.typeAsString()));
    }
    return types;
  }

  private static ParameterStringFilter named(List<String> names) {
    return ParameterStringFilter.builder().key("Name").option("Equals").values(names).build();
  }

  Optional<String> flow(String arn) throws UnansweredException {
    return new Question("mediaconnect:DescribeFlow")
        .answer(
            () -> {
              try {
                return Optional.of(
                    mediaConnect.describeFlow(r -> r.flowArn(arn)).flow().statusAsString());
              } catch (NotFoundException e) {
                return Optional.empty();
              }
            });
  }

  boolean object(String bucket, String key) throws UnansweredException {
    return new Question("s3:GetObject and s3:ListBucket on " + bucket)
        .answer(
            () -> {
              try {
                s3.headObject(r -> r.bucket(bucket).key(key));
                return true;
              } catch (S3Exception e) {
                if (e.statusCode() == 404) {
                  return false;
                }
                throw e;
              }
            });
  }

  @Override
  public void close() {
    mediaConnect.close();
    ssm.close();
    s3.close();
  }
}
