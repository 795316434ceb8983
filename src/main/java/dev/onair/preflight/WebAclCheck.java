package dev.onair.preflight;

import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.UnansweredException;
import java.util.List;

/** Whether the web ACL exists. That its scope is CLOUDFRONT its ARN says, and {@code check}. */
final class WebAclCheck extends Check {

  private final String arn;
  private final AwsAccount account;

  WebAclCheck(String arn, AwsAccount account) {
    super(Topic.DELIVERY, "web-acl");
    this.arn = arn;
    this.account = account;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    return List.of(
        account.webAcl(arn)
            ? Finding.ok(arn)
            : Finding.problem(
                arn + " does not exist",
                "make it with scope CLOUDFRONT, or correct delivery.web-acl-arn"));
  }
}
