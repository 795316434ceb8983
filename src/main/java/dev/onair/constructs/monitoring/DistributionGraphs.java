package dev.onair.constructs.monitoring;

import dev.onair.model.monitoring.AlarmsSpec;
import dev.onair.model.monitoring.Dimension;
import dev.onair.model.monitoring.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What viewers get, of all channels: the metrics that CloudFront has without further cost, in the
 * one region where it has them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html">AWS:
 *     metrics of CloudFront</a>
 */
final class DistributionGraphs {

  private static final String REGION = AlarmsSpec.CLOUDFRONT_REGION;

  private final Map<Dimension, String> values;

  /**
   * Graphs of a distribution.
   *
   * @param id its id
   */
  DistributionGraphs(String id) {
    this.values = dimensions(id);
  }

  /** What CloudWatch has a distribution's metrics under. */
  static Map<Dimension, String> dimensions(String id) {
    return Map.of(Dimension.DISTRIBUTION_ID, id, Dimension.REGION, "Global");
  }

  /** The newest values. */
  List<Widget> now() {
    return List.of(
        numbers("Requests of viewers, a minute, now", requests()),
        numbers("To viewers, Mbit/s, now", throughput()),
        numbers("Viewers refused (4xx), %, now", List.of(refused())),
        numbers("Viewers failed (5xx), %, now", List.of(failed())));
  }

  /**
   * A row of graphs over time.
   *
   * @param origin whether it has how long the origin takes, which CloudFront tells where that is
   *     paid for
   */
  List<Widget> over(boolean origin) {
    List<Graph> graphs = new ArrayList<>();
    graphs.add(over("requests", "requests a minute", requests()));
    graphs.add(over("errors", "% of requests", List.of(refused(), failed())));
    graphs.add(over("to viewers", "Mbit/s", throughput()));
    if (origin) {
      Series slowest = Series.of(Metric.ORIGIN_LATENCY, values, "9 in 10 below", Colour.AMOUNT);
      graphs.add(over("the packager's time to answer", "ms", List.of(slowest)));
    }
    return graphs.stream()
        .map(graph -> graph.widget(DashboardBody.COLUMNS / graphs.size(), Graph.HEIGHT))
        .toList();
  }

  private List<Series> requests() {
    return List.of(Series.of(Metric.REQUESTS, values, "requests", Colour.AMOUNT));
  }

  private List<Series> throughput() {
    return Series.megabits(Metric.BYTES_DOWNLOADED, values, "to viewers", Colour.AMOUNT);
  }

  private Series refused() {
    return Series.of(Metric.ERROR_RATE_4XX, values, "4xx", Colour.REFUSED);
  }

  private Series failed() {
    return Series.of(Metric.ERROR_RATE_5XX, values, "5xx", Colour.FAILED);
  }

  private static Widget numbers(String title, List<Series> series) {
    return Graph.numbers(title, REGION, series)
        .widget(DashboardBody.COLUMNS / 4, Graph.NUMBERS_HEIGHT);
  }

  private static Graph over(String title, String unit, List<Series> series) {
    return Graph.over("CDN, all channels: " + title, unit, REGION, series);
  }
}
