package dev.onair.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.onair.model.monitoring.DocumentedMetrics;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.testing.Golden;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.SynthesizedProject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {

  private static final String TINY =
      """
      input.max-bitrate = MAX_10_MBPS
      frame-rate = 25
      renditions = [{ size = 640x360, max-bitrate = 800 kbps, quality = 7 }]
      """;

  private static final String PUSHED =
      """
      encoding.profile = tiny
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      """;

  private static final Pattern QUERY =
      Pattern.compile(
          "SELECT (AVG|MAX|MIN|SUM)\\(\"(\\w+)\"\\) FROM SCHEMA\\((\"[^)]+\")\\)"
              + "(?: WHERE (.+))? GROUP BY (.+) ORDER BY (MAX|MIN)\\(\\) (ASC|DESC) LIMIT 10");

  @TempDir static Path folder;

  private static SynthesizedProject fleet;

  @BeforeAll
  static void synthesize() {
    fleet =
        SynthesizedProject.of(
            ProjectFolder.in(folder)
                .file(
                    "shared.conf",
                    "name = live, region = eu-west-1, groups.kids {}\n"
                        + "dashboards.runbook = \"https://wiki.example/runbook\"")
                .file("profiles/tiny.conf", TINY)
                .channel("news", PUSHED)
                .channel("kids", "class = SINGLE_PIPELINE, group = kids\n" + PUSHED)
                .channel("off", "start = false\n" + PUSHED));
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
  void everyMetricIsDocumentedUnderJustItsDimensions() {
    DocumentedMetrics documented = DocumentedMetrics.read();

    assertThat(
            bodies().flatMap(body -> Boards.lines(body).stream()).filter(line -> line.size() > 1))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            line -> {
              Stream.Builder<String> dimensions = Stream.builder();
              for (int i = 2; i + 1 < line.size(); i += 2) {
                dimensions.add(line.get(i).asText());
                assertThat(line.get(i + 1).asText()).isNotEmpty();
              }
              assertThat(
                      documented.has(
                          line.get(0).asText(), line.get(1).asText(), dimensions.build()))
                  .as(line.toString())
                  .isTrue();
            });
  }

  @Test
  void everyQueryIsOfADocumentedMetricUnderJustItsDimensions() {
    DocumentedMetrics documented = DocumentedMetrics.read();

    assertThat(
            Boards.lines(body("shared")).stream()
                .map(line -> line.path(0).path("expression").asText())
                .filter(expression -> expression.startsWith("SELECT")))
        .hasSize(14)
        .allSatisfy(
            expression -> {
              Matcher query = QUERY.matcher(expression);
              assertThat(query.matches()).as(expression).isTrue();
              List<String> schema = names(query.group(3));
              assertThat(documented.has(schema.get(0), query.group(2), schema.stream().skip(1)))
                  .as(expression)
                  .isTrue();
              assertThat(schema).containsAll(names(query.group(5)));
            });
  }

  @Test
  void cloudWatchTakesThem() {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      AwsClient cloudwatch = new AwsClient(sandbox, "monitoring");

      assertThat(bodies())
          .allSatisfy(
              body -> {
                String known =
                    body.toString()
                        .replaceAll(
                            "\\$\\{aws_cloudwatch_metric_alarm\\.([a-z0-9-]+)\\.arn}",
                            "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:$1");
                AwsClient.Answer answer =
                    cloudwatch.query(
                        "Action=PutDashboard&DashboardName=d&DashboardBody="
                            + URLEncoder.encode(known, StandardCharsets.UTF_8));
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
              });
    }
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
  void cloudFrontsMetricsAreInItsRegion() {
    assertThat(bodies().flatMap(body -> Boards.graphs(body).stream()))
        .allSatisfy(
            graph ->
                assertThat(graph.get("region").asText())
                    .isEqualTo(
                        graph.toString().contains("AWS/CloudFront") ? "us-east-1" : "eu-west-1"));
  }

  /** Then what the provider keeps in its state is what it was given, and a second plan is empty. */
  @Test
  void aBodyIsWrittenAsTheProviderWritesIt() {
    assertThat(Stream.of("shared", "news", "kids", "off").map(fleet::stack))
        .allSatisfy(
            stack ->
                assertThat(Boards.of(stack).get("dashboard_body").asText())
                    .isEqualTo(sorted(Boards.body(stack)))
                    // Go would write these in another way.
                    .doesNotContain("<", ">", "&", "\u2028"));
  }

  /**
   * AWS: 500 widgets and 2,500 metrics at most. A query shows 10.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html">AWS:
   *     quotas of CloudWatch</a>
   */
  @Test
  void theFleetsStaysWithinCloudWatchsLimitsWithAsManyGroupsAsThereCanBe() {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      groups.append("groups.g%d {}\n".formatted(i));
    }

    JsonNode body = Boards.body(Synthesized.shared(groups.toString()));

    long queries =
        Boards.lines(body).stream().filter(line -> line.toString().contains("SELECT")).count();
    assertThat(body.get("widgets").size()).isLessThanOrEqualTo(500);
    assertThat(queries * 10 + Boards.lines(body).size()).isLessThanOrEqualTo(2500);
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
    JsonNode stack =
        SynthesizedProject.of(
                ProjectFolder.in(folder.resolve(scope))
                    .file("shared.conf", "dashboards.scope = " + scope)
                    .file("profiles/tiny.conf", TINY)
                    .channel("news", PUSHED))
            .stack("news");
    return stack.at("/resource").findValues("aws_cloudwatch_dashboard");
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
    return Stream.of("shared", "news", "kids", "off").map(DashboardTest::body);
  }

  private static List<String> names(String quoted) {
    return Arrays.stream(quoted.split(", ")).map(name -> name.replace("\"", "")).toList();
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
