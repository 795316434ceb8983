package dev.onair.fleet.runs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Errors that say what failed and not what helps: what AWS or its provider says, and what to do.
 * {@code docs/operations.md} has the same for those who read ahead.
 */
final class KnownErrors {

  /**
   * An error.
   *
   * @param said how it is known, in words that come in one line
   * @param help what to do
   */
  private record KnownError(Pattern said, String help) {
    KnownError(String said, String help) {
      this(Pattern.compile(said), help);
    }
  }

  private static final List<KnownError> ALL =
      List.of(
          // https://github.com/hashicorp/terraform-provider-aws/pull/36663 has it word for word.
          new KnownError(
              "Your account must be verified before you can add new CloudFront resources",
              "AWS lets many a new account make no distribution until AWS Support has verified it."
                  + " Nothing is wrong with the files: open a case at"
                  + " https://console.aws.amazon.com/support/home with the text above; when it is"
                  + " lifted: onair plan, onair apply"),
          // CloudFront's API model: TooManyDistributions, TooManyCachePolicies and so on.
          new KnownError(
              "\\bTooMany(Distributions|CachePolicies|OriginRequestPolicies|ResponseHeadersPolicies"
                  + "|OriginAccessControls|Certificates|DistributionCNAMEs)\\b",
              "CloudFront's quota is used up: ask for more (AWS console: Service Quotas,"
                  + " CloudFront, in us-east-1), or delete what is not used"),
          // MediaPackage's API model, and Cloud Control's HandlerErrorCode for the same.
          new KnownError(
              "\\b(ServiceQuotaExceededException|ServiceLimitExceeded)\\b",
              "A quota is used up: ask for more (AWS console: Service Quotas), then say quotas in"
                  + " shared.conf, so that it is known before the next apply"),
          // MediaLive's API model: "Limit exceeded" on creations; also what throttling looks like.
          new KnownError(
              "MediaLive.*\\bTooManyRequestsException\\b",
              "Either a quota of MediaLive is used up (AWS console: Service Quotas; quotas in"
                  + " shared.conf), or requests came too fast: then onair plan, onair apply, with a"
                  + " lower --parallelism"),
          // IAM's API model: roles an account.
          new KnownError(
              "IAM: .*\\bLimitExceeded\\b",
              "IAM's quota is used up: ask for more (AWS console: Service Quotas, IAM), or delete"
                  + " roles that are not used"),
          // S3's list of error codes has it word for word.
          new KnownError(
              "S3 Bucket .*\\bBucketNotEmpty\\b",
              "The bucket has access logs, and was applied with protect = true: with protect = false"
                  + " in shared.conf, onair plan, onair apply --access shared, it may go with what is"
                  + " in it"),
          // https://github.com/aws-samples/serverless-patterns/issues/970 has it word for word.
          new KnownError(
              "\\bExpiredToken(Exception)?\\b",
              "The AWS credentials have expired: renew them (aws sso login, or where they come"
                  + " from), then onair plan, onair apply"),
          // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
          new KnownError(
              "\\bRequestTimeTooSkewed\\b|Signature expired: |Signature not yet current: ",
              "AWS does not take this machine's time: set its clock right (timedatectl says what it"
                  + " is set by), then onair plan, onair apply"),
          new KnownError(
              "(?i:no space left on device|disk quota exceeded)",
              "A disk is full, or one's share of it: make room where the project is and in the folder"
                  + " of temporary files, then onair plan, onair apply"),
          // https://github.com/hashicorp/terraform-provider-aws/issues/28443 has it word for word.
          new KnownError(
              "\\b(InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClientException)\\b",
              "AWS does not take the credentials: see what 'aws sts get-caller-identity' says"),
          new KnownError(
              "No valid credential sources found",
              "Terraform found no AWS credentials: give some, AWS_PROFILE, or AWS_ACCESS_KEY_ID"
                  + " and AWS_SECRET_ACCESS_KEY, in the environment"));

  private KnownErrors() {}

  /**
   * What helps against an error.
   *
   * @param said what Terraform said, its lines broken anywhere between words
   */
  static Optional<String> help(String said) {
    String line = said.replaceAll("\\s+", " ");
    return ALL.stream()
        .filter(error -> error.said().matcher(line).find())
        .map(KnownError::help)
        .findFirst();
  }
}
