package dev.onair.fleet.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.Fleets;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.state.State;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What becomes of a state when MediaPackage has something else than was sent to it. */
class LostUpdatesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String SENT =
      """
      { "Segment": { "SegmentDurationSeconds": 6 },
        "HlsManifests": [ { "ManifestName": "index", "ManifestWindowSeconds": 60 } ] }
      """;

  @Test
  void theStateGetsWhatTheServiceHasLessWhatItAddsOfItsOwn() throws IOException {
    String live =
        """
        { "Segment": { "SegmentDurationSeconds": 4, "TsUseAudioRenditionGroup": false },
          "HlsManifests": [
            { "ManifestName": "index", "ManifestWindowSeconds": 60, "Url": "https://a.example" }
          ],
          "Arn": "arn:of:an:endpoint" }
        """;
    LostUpdates.Corrected corrected =
        LostUpdates.putRight(state(SENT), failedPlan("fail", live)).orElseThrow();

    assertThat(corrected.lost())
        .containsExactly("module.packager.aws_cloudcontrolapi_resource.endpoint[\"hls\"]");
    assertThat(corrected.state().json().at("/serial").asInt()).isEqualTo(8);
    assertThat(sent(corrected)).isEqualTo(Fleets.json(SENT.replace("6 }", "4 }")));
    assertThat(Fleets.json(attributes(corrected).get("properties").asText()))
        .isEqualTo(Fleets.json(live));
  }

  @Test
  void aManifestThatShouldHaveGoneIsInTheStateAgainAndOneThatNeverCameIsNot() throws IOException {
    String live =
        """
        { "Segment": { "SegmentDurationSeconds": 6 },
          "HlsManifests": [
            { "ManifestName": "old", "ManifestWindowSeconds": 30, "Url": "https://a.example" }
          ] }
        """;
    LostUpdates.Corrected corrected =
        LostUpdates.putRight(state(SENT), failedPlan("fail", live)).orElseThrow();

    assertThat(sent(corrected).get("HlsManifests"))
        .isEqualTo(Fleets.json("[{ \"ManifestName\": \"old\", \"ManifestWindowSeconds\": 30 }]"));
  }

  @Test
  void aPolicyStaysTheTextThatItIsSentAs() throws IOException {
    State state = state("{ \"Policy\": \"{\\\"Version\\\":\\\"new\\\"}\" }");

    LostUpdates.Corrected corrected =
        LostUpdates.putRight(state, failedPlan("fail", "{ \"Policy\": { \"Version\": \"old\" } }"))
            .orElseThrow();

    assertThat(sent(corrected).get("Policy").asText()).isEqualTo("{\"Version\":\"old\"}");
  }

  @Test
  void aStateThatIsRightIsLeftAsItIs() throws IOException {
    assertThat(LostUpdates.putRight(state(SENT), failedPlan("fail", SENT))).isEmpty();
  }

  @Test
  void onlyResourcesWhoseCheckFailedAreTouched() throws IOException {
    assertThat(LostUpdates.putRight(state(SENT), failedPlan("pass", SENT.replace("6 }", "4 }"))))
        .isEmpty();
  }

  private static State state(String sent) {
    ObjectNode state =
        (ObjectNode)
            Fleets.json(
                """
                { "serial": 7, "resources": [ {
                  "module": "module.packager", "mode": "managed",
                  "type": "aws_cloudcontrolapi_resource", "name": "endpoint",
                  "instances": [ { "index_key": "hls", "attributes": {} } ] } ] }
                """);
    ((ObjectNode) state.at("/resources/0/instances/0/attributes"))
        .put("desired_state", sent)
        .put("properties", sent);
    return State.of(state);
  }

  private static Plan failedPlan(String status, String live) {
    ObjectNode plan =
        (ObjectNode)
            Fleets.json(
                """
                { "format_version": "1.2", "checks": [ {
                    "address": { "type": "aws_cloudcontrolapi_resource" },
                    "instances": [ { "status": "%1$s", "address": { "to_display": %2$s } } ] } ],
                  "prior_state": { "values": { "root_module": { "child_modules": [ {
                    "resources": [ { "mode": "managed", "address": %2$s, "values": {} } ] } ] } } } }
                """
                    .formatted(
                        status,
                        "\"module.packager.aws_cloudcontrolapi_resource.endpoint[\\\"hls\\\"]\""));
    String values = "/prior_state/values/root_module/child_modules/0/resources/0/values";
    ((ObjectNode) plan.at(values)).put("properties", live);
    return Plan.of(plan);
  }

  private static ObjectNode attributes(LostUpdates.Corrected corrected) {
    return corrected.state().instances().get(0).attributes();
  }

  private static JsonNode sent(LostUpdates.Corrected corrected) throws IOException {
    return MAPPER.readTree(attributes(corrected).get("desired_state").asText());
  }
}
