package dev.onair.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.testing.Specimen;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DryRunsTest {

  private static final String UPDATE = "UpdateChannel";

  /** What AWS's model has, and its SDK 2.40.2 not yet; hashicorp/aws 5.100.0 sends none of it. */
  private static final Set<String> NEWER_THAN_THE_SDK =
      Set.of(
          "AudioNormalizationSettings.peakCalculation",
          "AudioNormalizationSettings.peakLimiterThreshold",
          "AudioPidSelection.pids",
          "AudioTrack.premixSettings",
          "Av1ColorSpaceSettings.hlg2020Settings",
          "Av1Settings.bitDepth",
          "Av1Settings.timecodeInsertion",
          "CaptionSelectorSettings.smartSubtitleSourceSettings",
          "CreateChannelRequest.channelSecurityGroups",
          "CreateChannelRequest.inferenceSettings",
          "CreateChannelRequest.linkedChannelSettings",
          "MediaPackageOutputDestinationSettings.channelEndpointId",
          "MediaPackageOutputDestinationSettings.mediaPackageRegionName",
          "MediaPackageV2GroupSettings.additionalDestinations",
          "OutputDestination.mediaConnectRouterSettings",
          "OutputGroupSettings.mediaConnectRouterGroupSettings",
          "OutputLockingSettings.disabledLockingSettings",
          "OutputSettings.mediaConnectRouterOutputSettings",
          "PipelineLockingSettings.customEpoch",
          "PipelineLockingSettings.pipelineLockingMethod",
          "SrtOutputDestinationSettings.connectionMode",
          "SrtOutputDestinationSettings.listenerPort",
          "UpdateChannelRequest.channelSecurityGroups",
          "UpdateChannelRequest.inferenceSettings",
          "UpdateChannelRequest.linkedChannelSettings",
          "UpdateChannelRequest.specialRouterSettings");

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ZERO));
  private final Encoders encoders = SdkEncoders.in("eu-west-1", sandbox.environment());
  private final DryRuns dryRuns = encoders.dryRuns();

  @AfterEach
  void stop() {
    encoders.close();
    sandbox.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CreateChannel", UPDATE})
  void everythingThatARequestCanHaveReachesMediaLive(String operation) throws Exception {
    ObjectNode request =
        (ObjectNode)
            Specimen.of(ServiceModel.load("medialive"), operation + "Request", NEWER_THAN_THE_SDK);

    Optional<String> refusal =
        operation.equals(UPDATE)
            ? dryRuns.ofUpdateChannel(request)
            : dryRuns.ofCreateChannel(request);

    // It has everything, and makes no sense.
    assertThat(refusal).isPresent();
    Call call = sandbox.calls().of("medialive", operation).get(0);
    ObjectNode expected = request.deepCopy().put("dryRun", true);
    assertThat(call.input()).isEqualTo(expected);
    assertThat(call.readOnly()).isTrue();
  }

  @Test
  void whatMediaLiveFindsWrongIsToldInItsOwnWords() throws Exception {
    sandbox
        .faults()
        .add(
            Fault.error("UnprocessableEntityException", 422, "No output has video.")
                .in("medialive", UPDATE));

    assertThat(dryRuns.ofUpdateChannel(update())).contains("No output has video.");
  }

  @Test
  void whatIsNoRequestIsToldInMediaLivesWords() throws Exception {
    assertThat(dryRuns.ofCreateChannel(json("{\"roleArn\": \"arn:aws:iam::1:role/x\"}")))
        .hasValueSatisfying(words -> assertThat(words).contains("arn:aws:iam::1:role/x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ConflictException", "ForbiddenException", "AccessDenied", "NotFoundException"})
  void whatSaysNothingOfTheRequestIsNoRefusal(String code) {
    sandbox.faults().add(Fault.error(code, 403, "not now").in("medialive", UPDATE));

    assertThatThrownBy(() -> dryRuns.ofUpdateChannel(update()))
        .isInstanceOf(OperationRefusedException.class)
        .hasMessageStartingWith("MediaLive did not try it: not now");
  }

  @Test
  void whatTheSdkDoesNotHaveIsNotSentWithoutIt() {
    assertThatThrownBy(() -> dryRuns.ofUpdateChannel(update().put("brandNew", 1)))
        .isInstanceOf(OperationRefusedException.class)
        .hasMessageStartingWith("MediaLive did not try it: the SDK has no 'brandNew'");
    assertThat(sandbox.calls().all()).isEmpty();
  }

  private static ObjectNode update() {
    return (ObjectNode) new ObjectMapper().valueToTree(Map.of("channelId", "1", "name", "n"));
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
