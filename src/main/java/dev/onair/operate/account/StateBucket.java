package dev.onair.operate.account;

import dev.onair.operate.AwsAccess;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Where Terraform's state is in S3, and what encrypts it. */
record StateBucket(AwsAccess access, StateAccess state) {

  private static final String REGION = "x-amz-bucket-region";

  Optional<String> region() throws UnansweredException {
    try (S3Client s3 = s3()) {
      return new Question("s3:ListBucket on " + state.bucket())
          .answer(
              () -> {
                try {
                  String region = s3.headBucket(r -> r.bucket(state.bucket())).bucketRegion();
                  return Optional.of(Objects.requireNonNullElse(region, state.region()));
                } catch (S3Exception e) {
                  return elsewhere(e);
                }
              });
    }
  }

  /** S3 says where a bucket is even where it does not answer from there. */
  private static Optional<String> elsewhere(S3Exception e) {
    if (e.statusCode() == 404) {
      return Optional.empty();
    }
    Optional<String> region =
        e.statusCode() == 301 && e.awsErrorDetails() != null
            ? e.awsErrorDetails().sdkHttpResponse().firstMatchingHeader(REGION)
            : Optional.empty();
    if (region.isEmpty()) {
      throw e;
    }
    return region;
  }

  boolean versioned() throws UnansweredException {
    try (S3Client s3 = s3()) {
      return new Question("s3:GetBucketVersioning on " + state.bucket())
          .answer(
              () ->
                  s3.getBucketVersioning(r -> r.bucket(state.bucket())).status()
                      == BucketVersioningStatus.ENABLED);
    }
  }

  private S3Client s3() throws UnansweredException {
    return AssumedRole.of(access, state.roleArn())
        .in(state.region())
        .client(S3Client.builder(), "S3");
  }

  /** The state of a key. */
  static Optional<String> key(AwsAccess access, String arn, Optional<String> roleArn)
      throws UnansweredException {
    String region = arn.split(":", -1)[3];
    try (KmsClient kms =
        AssumedRole.of(access, roleArn).in(region).client(KmsClient.builder(), "KMS")) {
      return new Question("kms:DescribeKey")
          .answer(
              () -> {
                try {
                  return Optional.of(
                      kms.describeKey(r -> r.keyId(arn)).keyMetadata().keyStateAsString());
                } catch (NotFoundException e) {
                  return Optional.empty();
                }
              });
    }
  }
}
