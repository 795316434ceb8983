package dev.onair.fleet.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.Fleets;
import java.io.IOException;
import java.util.List;
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
    ObjectNode state = state(SENT);

    List<String> lost = LostUpdates.putRight(state, failedPlan("fail", live));

    assertThat(lost)
        .containsExactly("module.packager.aws_cloudcontrolapi_resource.endpoint[\"hls\"]");
    assertThat(state.at("/serial").asInt()).isEqualTo(8);
    assertThat(sent(state)).isEqualTo(Fleets.json(SENT.replace("6 }", "4 }")));
    assertThat(Fleets.json(attributes(state).get("properties").asText()))
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
    ObjectNode state = state(SENT);

    LostUpdates.putRight(state, failedPlan("fail", live));

    assertThat(sent(state).get("HlsManifests"))
        .isEqualTo(Fleets.json("[{ \"ManifestName\": \"old\", \"ManifestWindowSeconds\": 30 }]"));
  }

  @Test
  void aPolicyStaysTheTextThatItIsSentAs() throws IOException {
    ObjectNode state = state("{ \"Policy\": \"{\\\"Version\\\":\\\"new\\\"}\" }");

    LostUpdates.putRight(state, failedPlan("fail", "{ \"Policy\": { \"Version\": \"old\" } }"));

    assertThat(sent(state).get("Policy").asText()).isEqualTo("{\"Version\":\"old\"}");
  }

  @Test
  void aStateThatIsRightIsLeftAsItIs() throws IOException {
    ObjectNode state = state(SENT);

    assertThat(LostUpdates.putRight(state, failedPlan("fail", SENT))).isEmpty();
    assertThat(state).isEqualTo(state(SENT));
  }

  @Test
  void onlyResourcesWhoseCheckFailedAreTouched() throws IOException {
    ObjectNode state = state(SENT);

    assertThat(LostUpdates.putRight(state, failedPlan("pass", SENT.replace("6 }", "4 }"))))
        .isEmpty();
    assertThat(state).isEqualTo(state(SENT));
  }

  private static ObjectNode state(String sent) {
    ObjectNode state =
        (ObjectNode)
            Fleets.json(
                """
                { "serial": 7, "resources": [ {
                  "module": "module.packager", "type": "aws_cloudcontrolapi_resource",
                  "name": "endpoint", "instances": [ { "index_key": "hls", "attributes": {} } ] } ] }
                """);
    attributes(state).put("desired_state", sent).put("properties", sent);
    return state;
  }

  private static JsonNode failedPlan(String status, String live) {
    ObjectNode plan =
        (ObjectNode)
            Fleets.json(
                """
                { "checks": [ {
                    "address": { "type": "aws_cloudcontrolapi_resource" },
                    "instances": [ { "status": "%1$s", "address": { "to_display": %2$s } } ] } ],
                  "prior_state": { "values": { "root_module": { "child_modules": [ {
                    "resources": [ { "address": %2$s, "values": {} } ] } ] } } } }
                """
                    .formatted(
                        status,
                        "\"module.packager.aws_cloudcontrolapi_resource.endpoint[\\\"hls\\\"]\""));
    String values = "/prior_state/values/root_module/child_modules/0/resources/0/values";
    ((ObjectNode) plan.at(values)).put("properties", live);
    return plan;
  }

  private static ObjectNode attributes(JsonNode state) {
    return (ObjectNode) state.at("/resources/0/instances/0/attributes");
  }

  private static JsonNode sent(JsonNode state) throws IOException {
    return MAPPER.readTree(attributes(state).get("desired_state").asText());
  }
}
