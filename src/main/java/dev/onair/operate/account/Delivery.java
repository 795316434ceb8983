package dev.onair.operate.account;

import dev.onair.operate.AwsAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionList;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.WafNonexistentItemException;

/** CloudFront, and what a distribution refers to. */
final class Delivery implements AutoCloseable {

  private final AwsAccess access;
  private final CloudFrontClient cloudFront;

  Delivery(AwsAccess access) {
    this.access = access;
    cloudFront = access.client(CloudFrontClient.builder(), "CLOUDFRONT");
  }

  List<ListedDistribution> distributions() throws UnansweredException {
    return new Question("cloudfront:ListDistributions")
        .answer(
            () -> {
              List<ListedDistribution> found = new ArrayList<>();
              String marker = null;
              do {
                String from = marker;
                DistributionList page =
                    cloudFront.listDistributions(r -> r.marker(from)).distributionList();
                page.items().forEach(summary -> found.add(distribution(summary)));
                marker = page.nextMarker();
              } while (marker != null && !marker.isEmpty());
              return found;
            });
  }

  private static ListedDistribution distribution(DistributionSummary summary) {
    return new ListedDistribution(
        summary.id(),
        summary.domainName(),
        summary.comment(),
        summary.aliases().items(),
        summary.origins().items().stream().map(Origin::id).toList());
  }

  Optional<Certificate> certificate(String arn) throws UnansweredException {
    try (AcmClient acm = access.in(regionOf(arn)).client(AcmClient.builder(), "ACM")) {
      return new Question("acm:DescribeCertificate")
          .answer(
              () -> {
                try {
                  CertificateDetail found =
                      acm.describeCertificate(r -> r.certificateArn(arn)).certificate();
                  return Optional.of(
                      new Certificate(found.statusAsString(), found.subjectAlternativeNames()));
                } catch (ResourceNotFoundException e) {
                  return Optional.empty();
                }
              });
    }
  }

  boolean webAcl(String arn) throws UnansweredException {
    // arn:aws:wafv2:us-east-1:<account>:global/webacl/<name>/<id>
    String[] path = arn.split("/", -1);
    try (Wafv2Client waf = access.in(regionOf(arn)).client(Wafv2Client.builder(), "WAFV2")) {
      return new Question("wafv2:GetWebACL")
          .answer(
              () -> {
                try {
                  return waf.getWebACL(r -> r.scope(Scope.CLOUDFRONT).name(path[2]).id(path[3]))
                      .webACL()
                      .arn()
                      .equals(arn);
                } catch (WafNonexistentItemException e) {
                  return false;
                }
              });
    }
  }

  private static String regionOf(String arn) {
    return arn.split(":", -1)[3];
  }

  @Override
  public void close() {
    cloudFront.close();
  }
}
