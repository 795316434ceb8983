package dev.onair.operate.account;

import dev.onair.operate.AwsAccess;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** How AWS is reached by a role that the caller assumes. */
final class AssumedRole {

  private AssumedRole() {}

  /** The caller's own way where there is no role. */
  static AwsAccess of(AwsAccess access, Optional<String> roleArn) throws UnansweredException {
    return roleArn.isPresent() ? of(access, roleArn.get()) : access;
  }

  /** The role's way. */
  static AwsAccess of(AwsAccess access, String roleArn) throws UnansweredException {
    try (StsClient sts = access.client(StsClient.builder(), "STS")) {
      Credentials session =
          new Question("sts:AssumeRole on " + roleArn)
              .answer(
                  () ->
                      sts.assumeRole(r -> r.roleArn(roleArn).roleSessionName("onair-preflight"))
                          .credentials());
      Map<String, String> environment = new HashMap<>(access.environment());
      environment.put("AWS_ACCESS_KEY_ID", session.accessKeyId());
      environment.put("AWS_SECRET_ACCESS_KEY", session.secretAccessKey());
      environment.put("AWS_SESSION_TOKEN", session.sessionToken());
      return new AwsAccess(access.region(), environment);
    }
  }
}
