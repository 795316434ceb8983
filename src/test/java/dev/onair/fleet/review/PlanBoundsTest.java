package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.terraform.plan.Plan;
import org.junit.jupiter.api.Test;

class PlanBoundsTest {

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
}
