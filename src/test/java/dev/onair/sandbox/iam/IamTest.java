package dev.onair.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IamTest {

  private static final String TRUST =
      "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
          + "\"Principal\":{\"Service\":\"medialive.amazonaws.com\"}}}";
  private static final String POLICY =
      "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"ssm:GetParameter\"],"
          + "\"Resource\":\"arn:aws:ssm:eu-west-1:123456789012:parameter/a\"}]}";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final AwsClient iam = new AwsClient(sandbox, "iam");

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aRoleIsReadAsItWasCreated() {
    createRole();

    String role = iam.query("Action=GetRole&RoleName=a").body();

    assertThat(role)
        .contains("<Arn>arn:aws:iam::123456789012:role/a</Arn>")
        .contains("<AssumeRolePolicyDocument>" + Roles.encoded(TRUST))
        .contains("<MaxSessionDuration>3600</MaxSessionDuration>")
        .contains("<Tags><member><Key>k</Key><Value>v</Value></member></Tags>");
    assertThat(sandbox.resources()).containsOnlyKeys("iam/role");
  }

  @Test
  void aNameTakenIsRefused() {
    createRole();

    assertThat(createRole().body()).contains("<Code>EntityAlreadyExists</Code>");
  }

  @Test
  void aNameThatTheModelForbidsIsRefused() {
    AwsClient.Answer answer =
        iam.query("Action=CreateRole&RoleName=a%20b&AssumeRolePolicyDocument=" + encoded(TRUST));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<Code>ValidationError</Code>")
        .contains("does not match [\\w+=,.@-]+");
  }

  @Test
  void aRoleWithPoliciesCantBeDeleted() {
    createRole();
    iam.query("Action=PutRolePolicy&RoleName=a&PolicyName=p&PolicyDocument=" + encoded(POLICY));

    AwsClient.Answer refused = iam.query("Action=DeleteRole&RoleName=a");
    iam.query("Action=DeleteRolePolicy&RoleName=a&PolicyName=p");
    AwsClient.Answer deleted = iam.query("Action=DeleteRole&RoleName=a");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("<Code>DeleteConflict</Code>");
    assertThat(deleted.status()).isEqualTo(200);
    assertThat(sandbox.resources()).isEmpty();
  }

  @Test
  void aBoundaryIsGivenAndTakenAwayOnce() {
    createRole();
    iam.query(
        "Action=PutRolePermissionsBoundary&RoleName=a&PermissionsBoundary="
            + encoded("arn:aws:iam::123456789012:policy/bounds"));

    assertThat(iam.query("Action=GetRole&RoleName=a").body())
        .contains(
            "<PermissionsBoundaryArn>arn:aws:iam::123456789012:policy/bounds</PermissionsBoundaryArn>");
    iam.query("Action=DeleteRolePermissionsBoundary&RoleName=a");
    assertThat(iam.query("Action=GetRole&RoleName=a").body()).doesNotContain("Boundary");
    assertThat(iam.query("Action=DeleteRolePermissionsBoundary&RoleName=a").body())
        .contains("<Code>NoSuchEntity</Code>");
  }

  @Test
  void aPolicyThatIsNoneIsRefused() {
    createRole();

    for (String policy : new String[] {"{", "{}", POLICY.replace("ssm:", "ssm"), TRUST}) {
      assertThat(
              iam.query(
                      "Action=PutRolePolicy&RoleName=a&PolicyName=p&PolicyDocument="
                          + encoded(policy))
                  .body())
          .contains("<Code>MalformedPolicyDocument</Code>");
    }
  }

  @Test
  void whatIsGoneIsNotFound() {
    assertThat(iam.query("Action=GetRole&RoleName=a").status()).isEqualTo(404);
  }

  private AwsClient.Answer createRole() {
    return iam.query(
        "Action=CreateRole&RoleName=a&Tags.member.1.Key=k&Tags.member.1.Value=v"
            + "&AssumeRolePolicyDocument="
            + encoded(TRUST));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
