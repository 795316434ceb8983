package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.terraform.plan.Plan;
import org.junit.jupiter.api.Test;

class PlanBoundsTest {

  private static final String RUNS =
      """
      { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
        "change": { "actions": ["no-op"], "before": {}, "after": {} } },
      """;

  @Test
  void aPlanStaysWithinItself() {
    for (String edit : new String[] {"new-channel", "container", "destroyed", "bitrate"}) {
      assertThat(PlanBounds.of(Plans.of(edit)).exceededBy(Plans.of(edit))).as(edit).isEmpty();
    }
  }

  @Test
  void ofAReplacementOnlyTheCreationMayBeLeft() {
    PlanBounds bounds = PlanBounds.of(policy("\"delete\", \"create\"", ""));

    assertThat(bounds.exceededBy(policy("\"create\"", ""))).isEmpty();
    assertThat(bounds.exceededBy(policy("\"delete\"", ""))).isEmpty();
    assertThat(bounds.exceededBy(policy("\"update\"", "")))
        .containsExactly("aws_iam_role_policy.p: update");
  }

  @Test
  void whatWasMadeByHalvesIsMadeAnew() {
    PlanBounds bounds = PlanBounds.of(policy("\"delete\", \"create\"", ""));
    PlanBounds created = PlanBounds.of(policy("\"create\"", ""));

    assertThat(bounds.exceededBy(policy("\"delete\", \"create\"", "replace_because_tainted")))
        .isEmpty();
    assertThat(created.exceededBy(policy("\"delete\", \"create\"", "")))
        .containsExactly("aws_iam_role_policy.p: replace");
    // It is at an address that was to be made; but what runs with it would be interrupted.
    assertThat(created.exceededBy(policy("\"delete\", \"create\"", "replace_because_tainted")))
        .containsExactly("off air");
  }

  @Test
  void anotherResourceIsBeyondIt() {
    assertThat(PlanBounds.of(Plans.of("container")).exceededBy(Plans.of("bitrate")))
        .containsExactly("aws_medialive_channel.encoder-channel: update");
  }

  @Test
  void whoGetsInByALaterPlanOnlyIsBeyondIt() {
    PlanBounds bounds =
        PlanBounds.of(allowlist("\"update\"", "[\"192.0.2.0/24\"]", "192.0.2.0/23"));
    Plan drifted = allowlist("\"update\"", "[]", "192.0.2.0/23");

    assertThat(bounds.exceededBy(allowlist("\"update\"", "[\"192.0.2.0/24\"]", "192.0.0.0/22")))
        .containsExactly("aws_medialive_input_security_group.g: further networks may push");
    assertThat(bounds.exceededBy(drifted)).as("it ends as it was reviewed to end").isEmpty();
  }

  @Test
  void whatIsLeftOfAReplacementLetsNobodyElseIn() {
    PlanBounds bounds =
        PlanBounds.of(allowlist("\"delete\", \"create\"", "[\"192.0.2.0/24\"]", "192.0.2.0/24"));

    assertThat(bounds.exceededBy(allowlist("\"create\"", "null", "192.0.2.0/24"))).isEmpty();
    assertThat(bounds.exceededBy(allowlist("\"create\"", "null", "192.0.2.0/23")))
        .containsExactly("aws_medialive_input_security_group.g: further networks may push");
  }

  @Test
  void aGrantThatWasAllowedUnseenIsNotBeyondIt() {
    PlanBounds bounds =
        PlanBounds.of(
            Plans.made(
                RUNS
                    + """
                    { "address": "aws_iam_role_policy.p", "type": "aws_iam_role_policy",
                      "change": { "actions": ["update"], "before": { "policy": "{}" }, "after": {},
                        "after_unknown": { "policy": true } } }
                    """));
    Plan later =
        Plans.made(
            RUNS
                + """
                { "address": "aws_iam_role_policy.p", "type": "aws_iam_role_policy",
                  "change": { "actions": ["update"], "before": { "policy": "{}" }, "after": { "policy":
                    "{\\"Statement\\": {\\"Action\\": \\"s3:GetObject\\", \\"Resource\\": \\"*\\"}}" } } }
                """);

    assertThat(bounds.exceededBy(later)).isEmpty();
  }

  @Test
  void whatIsMadeAndWhatGoesIsKnownByItsType() {
    PlanBounds made = PlanBounds.of(Plans.of("new-channel"));
    PlanBounds replaced = PlanBounds.of(Plans.of("container"));

    assertThat(made.makes("aws_iam_role")).isTrue();
    assertThat(made.removes("AWS::MediaPackageV2::OriginEndpoint")).isFalse();
    assertThat(replaced.makes("aws_iam_role")).isFalse();
    assertThat(replaced.removes("AWS::MediaPackageV2::OriginEndpoint")).isTrue();
  }

  private static Plan policy(String actions, String reason) {
    return Plans.made(
        """
        { "address": "aws_iam_role_policy.p", "type": "aws_iam_role_policy", "action_reason": "%s",
          "change": { "actions": [ %s ], "before": { "policy": "a" }, "after": { "policy": "b" } } }
        """
            .formatted(reason, actions));
  }

  private static Plan allowlist(String actions, String before, String cidr) {
    String rules = before.replaceAll("(\"[^\"]*\")", "{\"cidr\": $1}");
    return Plans.made(
        RUNS
            + """
            { "address": "aws_medialive_input_security_group.g",
              "type": "aws_medialive_input_security_group", "change": { "actions": [ %s ],
                "before": { "whitelist_rules": %s },
                "after": { "whitelist_rules": [ { "cidr": "%s" } ] } } }
            """
                .formatted(actions, rules, cidr));
  }
}
