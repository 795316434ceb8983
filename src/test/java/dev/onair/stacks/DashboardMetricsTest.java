package dev.onair.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.model.monitoring.DocumentedMetrics;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.testing.SynthesizedProject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dashboards name what there is, in words that CloudWatch takes. */
class DashboardMetricsTest {

  private static final Pattern QUERY =
      Pattern.compile(
          "SELECT (AVG|MAX|MIN|SUM)\\(\"(\\w+)\"\\) FROM SCHEMA\\((\"[^)]+\")\\)"
              + "(?: WHERE (.+))? GROUP BY (.+) ORDER BY (MAX|MIN)\\(\\) (ASC|DESC) LIMIT 10");

  @TempDir static Path folder;

  private static SynthesizedProject fleet;

  @BeforeAll
  static void synthesize() {
    fleet = Boards.fleet(folder);
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
  void cloudFrontsMetricsAreInItsRegion() {
    assertThat(bodies().flatMap(body -> Boards.graphs(body).stream()))
        .allSatisfy(
            graph ->
                assertThat(graph.get("region").asText())
                    .isEqualTo(
                        graph.toString().contains("AWS/CloudFront") ? "us-east-1" : "eu-west-1"));
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

  private static JsonNode body(String stack) {
    return Boards.body(fleet.stack(stack));
  }

  private static Stream<JsonNode> bodies() {
    return Boards.STACKS.stream().map(DashboardMetricsTest::body);
  }

  private static List<String> names(String quoted) {
    return Arrays.stream(quoted.split(", ")).map(name -> name.replace("\"", "")).toList();
  }
}
