package dev.onair.fleet.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.terraform.Diagnostic;
import dev.onair.terraform.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownErrorsTest {

  /** As the provider's own acceptance tests met it. */
  private static final Diagnostic UNVERIFIED =
      new Diagnostic(
          true,
          "creating CloudFront Distribution: operation error CloudFront:"
              + " CreateDistributionWithTags, https response error StatusCode: 403, RequestID:"
              + " cc5aa49c-c749-4e67-a832-62b8cf5a6deb, AccessDenied: Your account must be\n"
              + "verified before you can add new CloudFront resources. To verify your account,"
              + " please contact AWS Support (https://console.aws.amazon.com/support/home#/) and"
              + " include this error message.",
          "aws_cloudfront_distribution.distribution",
          "");

  @Test
  void anAccountThatMayHaveNoDistributionYetIsToldWhomToAsk() {
    String message =
        TerraformFailedException.of(
                new Outcome(List.of("apply"), 1, "", List.of(UNVERIFIED)),
                Path.of("stacks/shared"),
                Path.of("l"))
            .getMessage();

    assertThat(message.lines())
        .anyMatch(line -> line.startsWith("→ AWS lets many a new account make no distribution"))
        .last()
        .isEqualTo("(all of it: l)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api error ExpiredToken: The security token included in the request is expired|have"
            + " expired",
        "api error InvalidClientTokenId: The security token included in the request is invalid|does"
            + " not take the credentials",
        "api error RequestTimeTooSkewed: The difference between the request time and the current"
            + " time is too large.|set its clock right",
        "api error SignatureDoesNotMatch: Signature expired: 20261126T210000Z is now earlier than"
            + " 20261126T220000Z|set its clock right",
        "InvalidSignatureException: Signature not yet current: 20261126T230000Z is still later"
            + " than 20261126T220500Z|set its clock right",
        "api error SignatureDoesNotMatch: The request signature we calculated does not match|does"
            + " not take the credentials",
        "Failed to save state: write terraform.news.tfstate: no space left on device|A disk is"
            + " full",
        "deleting S3 Bucket (logs): operation error S3: DeleteBucket, https response error"
            + " StatusCode: 409, api error BucketNotEmpty: …|protect = false",
        "No valid credential sources found|found no AWS credentials",
        "creating CloudFront Distribution: operation error CloudFront: CreateDistributionWithTags,"
            + " TooManyDistributions: …|CloudFront's quota",
        "ServiceQuotaExceededException: …|A quota is used up",
        "creating MediaLive Channel: operation error MediaLive: CreateChannel,"
            + " TooManyRequestsException: …|quota of MediaLive",
        "creating IAM Role (x): operation error IAM: CreateRole, LimitExceeded: …|IAM's quota"
      })
  void whatHelpsIsSaidOf(String error, String help) {
    assertThat(KnownErrors.help("Error: " + error)).get().asString().contains(help);
  }

  @Test
  void ofOtherErrorsNothingIsSaid() {
    assertThat(KnownErrors.help("Error: creating MediaLive Channel: BadRequestException: no"))
        .isEmpty();
  }
}
