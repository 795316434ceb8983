package dev.onair.constructs.monitoring;

import static dev.onair.model.monitoring.Dimension.CHANNEL;
import static dev.onair.model.monitoring.Dimension.CHANNEL_GROUP;
import static dev.onair.model.monitoring.Dimension.CHANNEL_ID;
import static dev.onair.model.monitoring.Dimension.PIPELINE;
import static dev.onair.model.monitoring.Dimension.STATUS_CODE;

import dev.onair.model.GroupSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.monitoring.Dimension;
import dev.onair.model.monitoring.Metric;
import java.util.List;
import java.util.Map;

/**
 * A fleet's dashboard: the distribution, and of the channels the ten that stand out, however many
 * there are. It is made of {@code shared.conf} alone, as all of the shared stack, and names no
 * channel.
 *
 * <p>MediaPackage tells channels apart by names, below their group's. MediaLive does so by ids, and
 * its metrics do not say whose they are: what is found there is of all channels of the account in
 * the region.
 */
final class FleetDashboard {

  private static final int HEAD_HEIGHT = 4;
  private static final List<Dimension> PIPELINES = List.of(CHANNEL_ID, PIPELINE);
  private static final List<Dimension> CHANNELS = List.of(CHANNEL);

  private final SharedSpec shared;

  private FleetDashboard(SharedSpec shared) {
    this.shared = shared;
  }

  /**
   * What it shows, as CloudWatch takes it.
   *
   * @param alarms the ARNs of the alarms of what the channels share
   * @param distribution its distribution's id
   */
  static String body(SharedSpec shared, List<String> alarms, String distribution) {
    FleetDashboard board = new FleetDashboard(shared);
    DistributionGraphs viewers = new DistributionGraphs(distribution);
    DashboardBody body = new DashboardBody().row(List.of(board.head()));
    if (!alarms.isEmpty()) {
      body.row(List.of(Widget.alarms("Alarms of what the channels share", alarms)));
    }
    body.row(viewers.now()).row(board.sources()).row(board.encoders());
    shared.groups().forEach(group -> body.row(board.packagers(group)));
    return body.row(viewers.over(DistributionWatch.hasOriginLatency(shared))).json();
  }

  private Widget head() {
    return Widget.text(
        HEAD_HEIGHT,
        """
        # %1$s
        Fleet in %2$s. Dashboards of channels are called %1$s_NAME. \
        [Alarms](#alarmsV2:): their names begin with %1$s_ · %3$s

        A graph of channels has the ten that stand out most in the time that is looked at. MediaLive's are \
        named by a channel's id and a pipeline, and are of all of the account's channels in \
        the region; `onair output` tells a channel's id. MediaPackage's are of this fleet, by name. \
        Made by onair from shared.conf: the next apply undoes changes by hand.\
        """
            .formatted(shared.name(), shared.aws().region(), Dashboard.runbook(shared)));
  }

  private List<Widget> sources() {
    return List.of(
        quarter("MediaLive: most active alerts", "alerts", most(Metric.ACTIVE_ALERTS)),
        quarter("MediaLive: input lost longest", "ms", most(Metric.FILL)),
        quarter(
            "MediaLive: fewest frames in",
            "frames a second",
            Series.found(TopTen.least(Metric.INPUT_FRAME_RATE, Map.of(), PIPELINES))),
        quarter("MediaLive: most frames dropped", "frames a minute", most(Metric.DROPPED_FRAMES)));
  }

  private List<Widget> encoders() {
    return List.of(
        half(
            "MediaLive: segments refused by the packager (4xx)",
            "answers a minute",
            most(Metric.OUTPUT_4XX)),
        half(
            "MediaLive: segments the packager failed to take (5xx)",
            "answers a minute",
            most(Metric.OUTPUT_5XX)));
  }

  private List<Widget> packagers(GroupSpec group) {
    Map<Dimension, String> of = Map.of(CHANNEL_GROUP, shared.groupName(group.name()));
    String name = "Group " + group.name() + ": ";
    return List.of(
        quarter(
            name + "least ingest",
            "Mbit/s",
            Series.foundMegabits(TopTen.least(Metric.INGRESS_BYTES, of, CHANNELS))),
        quarter(name + "CDN refused (4xx)", "answers a minute", answers(of, "4xx")),
        quarter(name + "CDN failed (5xx)", "answers a minute", answers(of, "5xx")),
        quarter(
            name + "slowest answers",
            "ms",
            Series.found(TopTen.most(Metric.EGRESS_RESPONSE_TIME, of, CHANNELS))));
  }

  private static List<Series> answers(Map<Dimension, String> of, String code) {
    Map<Dimension, String> where = Map.of(CHANNEL_GROUP, of.get(CHANNEL_GROUP), STATUS_CODE, code);
    return Series.found(TopTen.most(Metric.EGRESS_REQUESTS_BY_STATUS, where, CHANNELS));
  }

  private static List<Series> most(Metric metric) {
    return Series.found(TopTen.most(metric, Map.of(), PIPELINES));
  }

  private Widget quarter(String title, String unit, List<Series> series) {
    return over(title, unit, series).widget(DashboardBody.COLUMNS / 4, Graph.TALL);
  }

  private Widget half(String title, String unit, List<Series> series) {
    return over(title, unit, series).widget(DashboardBody.COLUMNS / 2, Graph.HEIGHT);
  }

  private Graph over(String title, String unit, List<Series> series) {
    return Graph.over(title, unit, shared.aws().region(), series);
  }
}
