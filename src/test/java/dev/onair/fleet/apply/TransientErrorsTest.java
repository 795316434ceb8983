package dev.onair.fleet.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.review.PlanBounds;
import dev.onair.fleet.review.Plans;
import dev.onair.terraform.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransientErrorsTest {

  private static final PlanBounds NEW = PlanBounds.of(Plans.of("new-channel"));
  private static final PlanBounds ANOTHER_CONTAINER = PlanBounds.of(Plans.of("container"));
  private static final PlanBounds DESTROYED = PlanBounds.of(Plans.of("destroyed"));

  private static final String POLICY =
      "Error: waiting for Cloud Control API (AWS::MediaPackageV2::ChannelPolicy) Resource"
          + " (onair_main|news) create: unexpected state 'FAILED', wanted target 'SUCCESS'. last"
          + " error: InvalidRequest: The policy is not valid with"
          + " module.packager.aws_cloudcontrolapi_resource.channel_policy, on channel.tf line 67";

  private static final String INPUT =
      "Error: creating MediaLive Input (onair_news): operation error MediaLive: CreateInput, https"
          + " response error StatusCode: 400, BadRequestException: Role arn:aws:iam::1:role/a"
          + " cannot be assumed";

  private static final String CHANNEL =
      "Error: waiting for Cloud Control API (AWS::MediaPackageV2::Channel) Resource (arn:aws:a)"
          + " delete: unexpected state 'FAILED', wanted target 'SUCCESS'. last error:"
          + " ResourceConflict: in use";

  @Test
  void aRoleThatTheSameRunMadeMayNotBeKnownYet() {
    assertThat(reason(List.of(POLICY), NEW)).contains("AWS doesn't know the new role yet");
    assertThat(reason(List.of(POLICY, INPUT), NEW)).contains("AWS doesn't know the new role yet");
  }

  @Test
  void aRoleThatWasThereBeforeIsKnown() {
    assertThat(reason(List.of(POLICY), ANOTHER_CONTAINER)).isEmpty();
    assertThat(reason(List.of(INPUT), ANOTHER_CONTAINER)).isEmpty();
  }

  @Test
  void whatTheOperatorMayNotDoDoesNotPass() {
    assertThat(
            reason(
                List.of(
                    POLICY.replace("InvalidRequest: The", "AccessDenied: the principal of the")),
                NEW))
        .isEmpty();
    assertThat(
            reason(
                List.of(
                    INPUT.replace(
                        "BadRequestException",
                        "AccessDeniedException: is not authorized to perform iam:PassRole")),
                NEW))
        .isEmpty();
  }

  @Test
  void aPackagingChannelIsInConflictWithEndpointsThatTheSameRunDeleted() {
    assertThat(reason(List.of(CHANNEL), DESTROYED))
        .contains("MediaPackage is not done with the endpoints that went");
    assertThat(reason(List.of(CHANNEL), ANOTHER_CONTAINER)).isPresent();
    assertThat(reason(List.of(CHANNEL), NEW)).isEmpty();
  }

  @Test
  void twoRunsSideBySideMayComeUponOneToken() {
    String taken =
        "Error: deleting Cloud Control API (AWS::MediaPackageV2::OriginEndpointPolicy) Resource"
            + " (onair_main|news|hls): operation error CloudControl: DeleteResource, https response"
            + " error StatusCode: 400, RequestID: a, ClientTokenConflictException: ClientToken a is"
            + " already associated with an existing operation with RequestToken b";

    for (PlanBounds plan : List.of(NEW, ANOTHER_CONTAINER, DESTROYED)) {
      assertThat(reason(List.of(taken), plan))
          .contains("another run's request had the same token, by chance");
    }
  }

  @Test
  void oneErrorOfAnotherKindIsEnoughToFail() {
    String refused = "Error: creating MediaLive Channel (a): UnprocessableEntityException: no";

    assertThat(reason(List.of(POLICY, refused), NEW)).isEmpty();
    assertThat(reason(List.of(), NEW)).isEmpty();
  }

  private static Optional<String> reason(List<String> errors, PlanBounds plan) {
    return TransientErrors.reason(
        errors.stream().map(e -> Diagnostic.error(e.replace("Error: ", ""), "")).toList(), plan);
  }
}
