package dev.onair.operate.account;

import java.util.Objects;
import java.util.Optional;

/**
 * How Terraform's state in S3 is reached.
 *
 * @param bucket the bucket
 * @param region where it is
 * @param roleArn the role that reads and writes it; absent: the caller
 */
public record StateAccess(String bucket, String region, Optional<String> roleArn) {

  public StateAccess {
    Objects.requireNonNull(bucket, "bucket");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(roleArn, "roleArn");
  }
}
