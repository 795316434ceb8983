package dev.onair.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.onair.testing.Golden;
import dev.onair.testing.SynthesizedProject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {

  @TempDir static Path folder;

  private static SynthesizedProject fleet;

  @BeforeAll
  static void synthesize() {
    fleet = Boards.fleet(folder);
  }

  @Test
  void aChannelsIsAsReviewed() {
    Golden.assertMatches("dashboard/channel.json", body("news").toPrettyString());
  }

  @Test
  void theFleetsIsAsReviewed() {
    Golden.assertMatches("dashboard/fleet.json", body("shared").toPrettyString());
  }

  @Test
  void theyAreNamedAfterTheFleetAndTheChannel() {
    assertThat(Boards.of(fleet.stack("news")).get("dashboard_name").asText())
        .isEqualTo("live_news");
    assertThat(Boards.of(fleet.stack("shared")).get("dashboard_name").asText()).isEqualTo("live");
  }

  @Test
  void nothingLiesOverAnythingElse() {
    assertThat(bodies())
        .allSatisfy(
            body -> {
              Set<List<Integer>> taken = new HashSet<>();
              for (JsonNode widget : body.get("widgets")) {
                int x = widget.get("x").asInt();
                int y = widget.get("y").asInt();
                assertThat(x + widget.get("width").asInt()).isLessThanOrEqualTo(24);
                for (int i = x; i < x + widget.get("width").asInt(); i++) {
                  for (int j = y; j < y + widget.get("height").asInt(); j++) {
                    assertThat(taken.add(List.of(i, j))).as(widget.toString()).isTrue();
                  }
                }
              }
            });
  }

  @Test
  void aPipelineHasTheSameColourEverywhere() {
    Map<String, String> colours = Map.of("pipeline 0", "#1f77b4", "pipeline 1", "#ff7f0e");

    assertThat(Boards.lines(body("news")).stream().map(line -> line.get(line.size() - 1)))
        .filteredOn(line -> colours.containsKey(line.path("label").asText()))
        .hasSizeGreaterThan(16)
        .allSatisfy(
            line ->
                assertThat(line.get("color").asText())
                    .isEqualTo(colours.get(line.get("label").asText())));
  }

  @Test
  void aChannelOfOnePipelineShowsOne() {
    String body = body("kids").toString();

    assertThat(body).contains("pipeline 0").doesNotContain("pipeline 1", "PipelinesLocked");
  }

  @Test
  void aChannelThatIsNotMeantToBeOnAirHasNoAlarmsToShow() {
    JsonNode body = body("off");

    assertThat(body.findValuesAsText("type")).doesNotContain("alarm");
    assertThat(Boards.graphs(body)).noneMatch(graph -> graph.has("annotations"));
    assertThat(body.toString()).contains("It has no alarms.");
  }

  @Test
  void anAlarmGoesOffWhereItsLineIs() {
    JsonNode graph = graph(body("news"), "Input lost: pictures made up for");

    assertThat(graph.at("/annotations/horizontal/0/value").asInt()).isEqualTo(5000);
  }

  @Test
  void theOriginsLatencyIsShownWhereItIsPaidFor() {
    String title = "CDN, all channels: the packager's time to answer";
    JsonNode paid = Boards.body(Synthesized.shared("alarms.origin-latency = 2 s"));

    assertThat(graph(paid, title).at("/metrics/0/1").asText()).isEqualTo("OriginLatency");
    assertThat(Boards.body(Synthesized.shared("")).findValuesAsText("title")).doesNotContain(title);
    assertThat(
            Boards.body(Synthesized.shared("region = eu-west-1, alarms.origin-latency = 2 s"))
                .findValuesAsText("title"))
        .doesNotContain(title);
  }

  /** As nothing of what the channels share changes a channel's stack. */
  @Test
  void whatIsWatchedOfTheDistributionDoesNotChangeAChannel() {
    JsonNode one = Boards.channel(folder.resolve("watched"), "alarms.origin-latency = 2 s");
    JsonNode other = Boards.channel(folder.resolve("unwatched"), "alarms.error-rate = null");

    assertThat(Boards.body(one)).isEqualTo(Boards.body(other));
  }

  @Test
  void theAlarmsOfWhatIsSharedAreShownByTheFleet() {
    JsonNode body = Boards.body(Synthesized.shared("alarms.origin-latency = 2 s"));

    assertThat(body.at("/widgets/1/properties/alarms"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "${aws_cloudwatch_metric_alarm.error-rate.arn}",
            "${aws_cloudwatch_metric_alarm.origin-latency.arn}");
  }

  /** Then what the provider keeps in its state is what it was given, and a second plan is empty. */
  @Test
  void aBodyIsWrittenAsTheProviderWritesIt() {
    assertThat(Boards.STACKS.stream().map(fleet::stack))
        .allSatisfy(
            stack ->
                assertThat(Boards.of(stack).get("dashboard_body").asText())
                    .isEqualTo(sorted(Boards.body(stack)))
                    // Go would write these in another way.
                    .doesNotContain("<", ">", "&", "\u2028"));
  }

  @Test
  void theFleetsAloneIsMadeWhereItIsAskedFor() {
    assertThat(channelOf("FLEET")).isEmpty();
    assertThat(Boards.of(Synthesized.shared("dashboards.scope = FLEET")).isMissingNode()).isFalse();
  }

  @Test
  void noneIsMadeWhereNoneIsAskedFor() {
    assertThat(channelOf("NONE")).isEmpty();
    assertThat(Boards.of(Synthesized.shared("dashboards.scope = NONE")).isMissingNode()).isTrue();
  }

  private static List<JsonNode> channelOf(String scope) {
    return Boards.channel(folder.resolve(scope), "dashboards.scope = " + scope)
        .at("/resource")
        .findValues("aws_cloudwatch_dashboard");
  }

  private static JsonNode graph(JsonNode body, String title) {
    return Boards.graphs(body).stream()
        .filter(graph -> graph.get("title").asText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode body(String stack) {
    return Boards.body(fleet.stack(stack));
  }

  private static Stream<JsonNode> bodies() {
    return Boards.STACKS.stream().map(DashboardTest::body);
  }

  private static String sorted(JsonNode body) {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    try {
      return mapper.writeValueAsString(mapper.treeToValue(body, Map.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
