package dev.onair.sandbox.s3;

import dev.onair.sandbox.core.Account;

/** Whom grants name: 64 hexadecimal digits. */
final class CanonicalUser {

  /**
   * Who writes CloudFront's standard logs.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html">AWS:
   *     standard logging</a>
   */
  static final String LOG_DELIVERY =
      "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0";

  private CanonicalUser() {}

  /** An account's; made up. */
  static String of(Account account) {
    return "5a4d".repeat(13) + account.id();
  }
}
