package dev.onair.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/**
 * When channels ran, asked of CloudWatch through the SDK: a pipeline has a number of active alerts,
 * be it zero, as long as its channel runs, and no datapoint else.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/eml-metrics-global.html">AWS:
 *     global metrics</a>
 */
final class SdkRunningPeriods implements RunningPeriods {

  private static final List<String> PIPELINES = List.of("0", "1");

  /**
   * A day of this many metrics has as many datapoints as CloudWatch tells at once, 100,800, and
   * they are fewer than the 500 that it may be asked for.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html">AWS:
   *     GetMetricData</a>
   */
  private static final int METRICS_AT_ONCE = 350;

  /** How CloudWatch says of one metric that it does not tell. */
  private static final Set<StatusCode> UNTOLD =
      EnumSet.of(StatusCode.INTERNAL_ERROR, StatusCode.FORBIDDEN);

  private final AwsAccess access;

  SdkRunningPeriods(AwsAccess access) {
    this.access = access;
  }

  @Override
  public Map<String, Set<Instant>> of(Collection<String> ids, Instant from, Instant to)
      throws OperationRefusedException {
    Map<String, Set<Instant>> periods = new HashMap<>();
    Set<String> untold = new HashSet<>();
    List<String> all = List.copyOf(ids);
    all.forEach(id -> periods.put(id, new HashSet<>()));
    int atOnce = METRICS_AT_ONCE / PIPELINES.size();
    try (CloudWatchClient client = access.client(CloudWatchClient.builder(), "CLOUDWATCH")) {
      for (int i = 0; i < all.size(); i += atOnce) {
        List<String> some = all.subList(i, Math.min(all.size(), i + atOnce));
        for (MetricDataResult result : asked(client, some, from, to)) {
          String id = channel(some, result);
          periods.get(id).addAll(result.timestamps());
          if (UNTOLD.contains(result.statusCode())) {
            untold.add(id);
          }
        }
      }
    }
    periods.keySet().removeAll(untold);
    return periods;
  }

  /** It is asked once: what it tells is worth no wait of a minute. */
  private static List<MetricDataResult> asked(
      CloudWatchClient client, List<String> ids, Instant from, Instant to)
      throws OperationRefusedException {
    return AwsAccess.asked(
        "CloudWatch did not tell since when channels run",
        () ->
            client
                .getMetricDataPaginator(
                    r -> r.metricDataQueries(queries(ids)).startTime(from).endTime(to))
                .metricDataResults()
                .stream()
                .toList());
  }

  private static String channel(List<String> ids, MetricDataResult result) {
    return ids.get(Integer.parseInt(result.id().substring(1)) / PIPELINES.size());
  }

  /** Those of each pipeline of each channel, numbered in that order. */
  private static List<MetricDataQuery> queries(List<String> ids) {
    List<MetricDataQuery> queries = new ArrayList<>();
    for (String id : ids) {
      for (String pipeline : PIPELINES) {
        queries.add(
            MetricDataQuery.builder()
                .id("m" + queries.size())
                .metricStat(
                    stat ->
                        stat.metric(
                                metric ->
                                    metric
                                        .namespace("AWS/MediaLive")
                                        .metricName("ActiveAlerts")
                                        .dimensions(
                                            dimension("ChannelId", id),
                                            dimension("Pipeline", pipeline)))
                            .period(Math.toIntExact(LENGTH.toSeconds()))
                            .stat("Maximum"))
                .build());
      }
    }
    return queries;
  }

  private static Dimension dimension(String name, String value) {
    return Dimension.builder().name(name).value(value).build();
  }
}
