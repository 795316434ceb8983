package dev.onair.constructs.monitoring;

import static dev.onair.model.monitoring.Dimension.PIPELINE;
import static dev.onair.model.monitoring.Dimension.STATUS_CODE;

import dev.onair.model.ChannelClass;
import dev.onair.model.ChannelSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.monitoring.AlarmRule.Side;
import dev.onair.model.monitoring.ChannelAlarm;
import dev.onair.model.monitoring.Dimension;
import dev.onair.model.monitoring.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A channel's dashboard: from the source to the viewer, what matters first on top. The pipelines
 * have the same colours in all graphs, and a line shows from where on an alarm goes off.
 */
final class ChannelDashboard {

  private static final int HEAD_HEIGHT = 3;

  private final SharedSpec shared;
  private final ChannelSpec channel;
  private final String encoderId;
  private final String region;

  private ChannelDashboard(SharedSpec shared, ChannelSpec channel, String encoderId) {
    this.shared = shared;
    this.channel = channel;
    this.encoderId = encoderId;
    this.region = shared.aws().region();
  }

  /**
   * What it shows, as CloudWatch takes it.
   *
   * @param encoderId the MediaLive channel's id
   * @param alarms the ARNs of the channel's alarms
   * @param distribution the id of the distribution that viewers reach it by
   */
  static String body(
      SharedSpec shared,
      ChannelSpec channel,
      String encoderId,
      List<String> alarms,
      String distribution) {
    ChannelDashboard board = new ChannelDashboard(shared, channel, encoderId);
    DashboardBody body = new DashboardBody();
    body.row(List.of(board.head(alarms.isEmpty())));
    if (!alarms.isEmpty()) {
      body.row(List.of(Widget.alarms("Alarms", alarms)));
    }
    return body.row(board.now())
        .row(board.source())
        .row(board.encoder())
        .row(board.bitrates())
        .row(board.packager())
        // Not the origin's latency: what is watched of the distribution must not change a channel.
        .row(new DistributionGraphs(distribution).over(false))
        .json();
  }

  private Widget head(boolean unwatched) {
    return Widget.text(
        HEAD_HEIGHT,
        """
        # %s
        %s channel of the fleet %s, group %s, %s. \
        [Encoder in the MediaLive console](https://%s.console.aws.amazon.com/medialive/home?region=%s#/channels/%s) \
        · [the fleet's dashboard](#dashboards:name=%s) · %s

        On air: frames come in, and the packager gets bytes. %s \
        %s Made by onair from channels/%s: the next apply undoes changes by hand.\
        """
            .formatted(
                channel.name(),
                channel.operation().channelClass(),
                shared.name(),
                channel.operation().group(),
                region,
                region,
                region,
                encoderId,
                Dashboard.fleetName(shared),
                Dashboard.runbook(shared),
                channel.operation().channelClass() == ChannelClass.STANDARD
                    ? "Pipeline 0 is blue, pipeline 1 orange."
                    : "It has one pipeline.",
                unwatched
                    ? "It has no alarms."
                    : "A line called alarm: from there on one goes off.",
                channel.name()));
  }

  /** Whether it is on air, in numbers. */
  private List<Widget> now() {
    return List.of(
        numbers("Active alerts, now", pipelines(Metric.ACTIVE_ALERTS)),
        numbers("Frames a second in, now", pipelines(Metric.INPUT_FRAME_RATE)),
        numbers("Input lost for, ms, now", pipelines(Metric.FILL)),
        numbers("Into the packager, Mbit/s, now", ingest()));
  }

  private List<Widget> source() {
    return List.of(
        graph(
            ChannelAlarm.ACTIVE_ALERTS,
            "Active alerts of MediaLive",
            "alerts",
            pipelines(Metric.ACTIVE_ALERTS)),
        graph(
            ChannelAlarm.INPUT_FRAME_RATE,
            "Input: frame rate",
            "frames a second",
            pipelines(Metric.INPUT_FRAME_RATE)),
        graph(
            ChannelAlarm.INPUT_LOSS,
            "Input lost: pictures made up for",
            "ms",
            pipelines(Metric.FILL)));
  }

  private List<Widget> encoder() {
    Widget slow =
        graph(
            ChannelAlarm.DROPPED_FRAMES,
            "Encoder too slow: dropped frames",
            "frames a minute",
            pipelines(Metric.DROPPED_FRAMES));
    if (channel.encoding().settings().firstOutputGroup().isEmpty()) {
      return List.of(slow);
    }
    return List.of(
        slow,
        graph(
            ChannelAlarm.OUTPUT_4XX,
            "Packager refuses segments (4xx)",
            "answers a minute",
            pipelines(Metric.OUTPUT_4XX)),
        graph(
            ChannelAlarm.OUTPUT_5XX,
            "Packager fails to take segments (5xx)",
            "answers a minute",
            pipelines(Metric.OUTPUT_5XX)));
  }

  private List<Widget> bitrates() {
    List<Widget> row = new ArrayList<>();
    row.add(third(over("Input: bitrate", "Mbit/s", pipelines(Metric.NETWORK_IN))));
    row.add(third(over("Output: bitrate", "Mbit/s", pipelines(Metric.NETWORK_OUT))));
    if (channel.operation().channelClass() == ChannelClass.STANDARD) {
      row.add(
          third(
              over(
                      "Pipelines in step: 1 yes, 0 no",
                      "in step",
                      List.of(line(Metric.PIPELINES_LOCKED, "both", Colour.AMOUNT)))
                  .upTo(1)));
    }
    return row;
  }

  /** The time to answer has no line: against an alarm's seconds, milliseconds would not be seen. */
  private List<Widget> packager() {
    Graph errors =
        over(
            "Packager: errors to the CDN",
            "answers a minute",
            List.of(answers("4xx", Colour.REFUSED), answers("5xx", Colour.FAILED)));
    threshold(errors, ChannelAlarm.EGRESS_4XX, "4xx: ", Colour.REFUSED);
    threshold(errors, ChannelAlarm.EGRESS_5XX, "5xx: ", Colour.FAILED);
    return Stream.of(
            over("Packager: ingest", "Mbit/s", ingest()),
            over(
                "Packager: answers to the CDN",
                "answers a minute",
                List.of(answers("2xx", Colour.FINE))),
            errors,
            over(
                "Packager: time to answer",
                "ms",
                List.of(line(Metric.EGRESS_RESPONSE_TIME, "average", Colour.AMOUNT))))
        .map(graph -> graph.widget(DashboardBody.COLUMNS / 4, Graph.HEIGHT))
        .toList();
  }

  private Series answers(String code, Colour colour) {
    Map<Dimension, String> values = values(0);
    values.put(STATUS_CODE, code);
    return Series.of(Metric.EGRESS_REQUESTS_BY_STATUS, values, code, colour);
  }

  private List<Series> ingest() {
    return Series.megabits(Metric.INGRESS_BYTES, values(0), "all pipelines", Colour.AMOUNT);
  }

  private Widget numbers(String title, List<Series> series) {
    return Graph.numbers(title, region, series)
        .widget(DashboardBody.COLUMNS / 4, Graph.NUMBERS_HEIGHT);
  }

  private Graph over(String title, String unit, List<Series> series) {
    return Graph.over(title, unit, region, series);
  }

  private static Widget third(Graph graph) {
    return graph.widget(DashboardBody.COLUMNS / 3, Graph.HEIGHT);
  }

  private Widget graph(ChannelAlarm alarm, String title, String unit, List<Series> series) {
    Graph graph = over(title, unit, series);
    threshold(graph, alarm, "", Colour.FAILED);
    return third(graph);
  }

  private void threshold(Graph graph, ChannelAlarm alarm, String of, Colour colour) {
    Double value = channel.operation().alarms().thresholds().get(alarm);
    if (value != null && channel.operation().start() && shared.alarms().isPresent()) {
      String side = alarm.rule().side() == Side.BELOW ? "alarm below" : "alarm";
      graph.threshold(of + side, value, colour);
    }
  }

  private List<Series> pipelines(Metric metric) {
    return IntStream.range(0, channel.operation().channelClass().pipelines())
        .mapToObj(i -> Series.of(metric, values(i), "pipeline " + i, Colour.ofPipeline(i)))
        .toList();
  }

  private Series line(Metric metric, String label, Colour colour) {
    return Series.of(metric, values(0), label, colour);
  }

  private Map<Dimension, String> values(int pipeline) {
    Map<Dimension, String> values =
        ChannelWatch.dimensions(channel, encoderId, shared.groupName(channel.operation().group()));
    values.put(PIPELINE, String.valueOf(pipeline));
    return values;
  }
}
