package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.Alert;
import dev.onair.sandbox.medialive.playout.source.RaisedAlerts;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private final RaisedAlerts raised;

  InputAlerts(RaisedAlerts raised) {
    this.raised = raised;
  }

  /** What there is no cause for any more is cleared, and what is new is set. */
  void are(Set<Cause> causes, Set<Integer> pipelines) {
    Set<Alert> alerts = new LinkedHashSet<>();
    for (int pipeline : pipelines) {
      causes.forEach(cause -> alerts.add(new Alert(pipeline, cause.type(), cause.message())));
    }
    raised.are(alerts);
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
