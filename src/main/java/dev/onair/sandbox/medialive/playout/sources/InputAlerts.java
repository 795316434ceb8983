package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.Alert;
import dev.onair.sandbox.medialive.Mishaps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The alerts of one channel that its inputs give cause for. Their types are MediaLive's.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/monitor-activity-types-alerts-channels.html">AWS:
 *     list of alerts for channels</a>
 */
final class InputAlerts {

  static final String VIDEO = "Video Not Detected";
  static final String FAILED_OVER = "Input Failed Over";
  static final String PAUSED = "Output Group is Paused";

  private static final Map<String, String> LOST =
      Map.of(
          "RTMP_PUSH", "RTMP Server Disconnected",
          "RTMP_PULL", "RTMP Server Disconnected",
          "RTP_PUSH", "Stopped Receiving UDP Input",
          "UDP_PUSH", "Stopped Receiving UDP Input",
          "MEDIACONNECT", "Stopped Receiving UDP Input",
          "INPUT_DEVICE", "Stopped Receiving UDP Input",
          "URL_PULL", "HTTP Get Failed",
          "MP4_FILE", "HTTP Get Failed",
          "TS_FILE", "HTTP Get Failed");

  private final Mishaps mishaps;
  private final String channel;
  private final Map<Alert, String> set = new HashMap<>();

  InputAlerts(Mishaps mishaps, String channel) {
    this.mishaps = mishaps;
    this.channel = channel;
  }

  /** What there is no cause for any more is cleared, and what is new is set. */
  void are(Set<Cause> causes, Set<Integer> pipelines) {
    Map<Alert, String> before = Map.copyOf(set);
    List<Alert> wanted =
        new TreeSet<>(pipelines)
            .stream()
                .flatMap(
                    pipeline ->
                        causes.stream()
                            .map(cause -> new Alert(pipeline, cause.type(), cause.message())))
                .toList();
    before.forEach(
        (alert, id) -> {
          if (!wanted.contains(alert)) {
            mishaps.over(id);
            set.remove(alert);
          }
        });
    wanted.forEach(alert -> set.computeIfAbsent(alert, key -> mishaps.alert(channel, key)));
  }

  /** A cause for an alert. */
  record Cause(String type, String message) {

    /** An input from which nothing comes any more. */
    static Optional<Cause> lost(String type, String name) {
      return Optional.ofNullable(LOST.get(type))
          .map(alert -> new Cause(alert, "Nothing is received any more on [" + name + "]"));
    }
  }
}
