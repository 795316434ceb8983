package dev.onair.sandbox.s3;

import dev.onair.sandbox.core.World;
import dev.onair.sandbox.iam.ServiceGrants;
import java.util.Optional;

/** Services of AWS that write objects by a bucket's policy. */
public final class ServiceWrites {

  private ServiceWrites() {}

  /**
   * Why a service may not write an object; empty where it may.
   *
   * @param service for example {@code mediapackagev2.amazonaws.com}
   */
  public static Optional<String> obstacle(World world, String bucket, String key, String service) {
    return world
        .store()
        .resources(Buckets.TABLE)
        .find(bucket)
        .map(
            row -> {
              String policy = AccessControl.POLICY.find(row).orElse("");
              String arn = "arn:aws:s3:::" + bucket + "/" + key;
              return !policy.isEmpty()
                      && ServiceGrants.let(world, policy, service, "s3:PutObject", arn)
                  ? Optional.<String>empty()
                  : Optional.of("the policy of bucket " + bucket + " does not let " + service);
            })
        .orElseGet(() -> Optional.of("there is no bucket " + bucket));
  }
}
