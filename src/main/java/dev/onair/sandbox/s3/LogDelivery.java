package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.World;
import java.util.Optional;

/** CloudFront's standard logs: they are written by access control list, not by policy. */
public final class LogDelivery {

  private static final String DOMAIN = ".s3.amazonaws.com";

  private LogDelivery() {}

  /**
   * Lets CloudFront log to a bucket, as CloudFront does when a distribution names it.
   *
   * @param domain for example {@code logs.s3.amazonaws.com}
   * @return why that can't be
   */
  public static Optional<String> allow(World world, String domain) {
    String region = "." + world.account().region();
    String name =
        domain.replaceFirst("\\.s3(" + region.replace(".", "\\.") + ")?\\.amazonaws\\.com$", "");
    Optional<ObjectNode> bucket = world.store().resources(Buckets.TABLE).find(name);
    if (name.equals(domain) || bucket.isEmpty()) {
      return Optional.of("There is no bucket " + domain + "; it is named like logs" + DOMAIN);
    }
    if (!AccessControl.allowsAcls(bucket.get())) {
      return Optional.of(
          "The S3 bucket that you specified for CloudFront logs does not enable ACL access: "
              + domain);
    }
    Acl acl = Acl.of(bucket.get());
    if (!acl.fullControl(CanonicalUser.LOG_DELIVERY)) {
      Acl.CONFIGURATION.put(
          bucket.get(), acl.withFullControl(CanonicalUser.LOG_DELIVERY).document());
    }
    return Optional.empty();
  }
}
