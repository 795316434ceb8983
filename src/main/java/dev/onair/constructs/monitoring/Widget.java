package dev.onair.constructs.monitoring;

import java.util.List;
import java.util.Map;

/**
 * A part of a dashboard.
 *
 * @param type CloudWatch's name of what it is
 * @param width in columns, of which a dashboard has 24
 * @param height in rows
 * @param properties what it shows, in CloudWatch's terms
 */
record Widget(String type, int width, int height, Map<String, Object> properties) {

  Widget {
    properties = Map.copyOf(properties);
  }

  /** Rows for some twenty alarms; CloudWatch scrolls what is more. */
  private static final int ALARMS_HEIGHT = 4;

  /** Text in Markdown, all over a row. */
  static Widget text(int height, String markdown) {
    return new Widget("text", DashboardBody.COLUMNS, height, Map.of("markdown", markdown));
  }

  /**
   * The states of alarms, those that went off first, all over a row.
   *
   * @param alarms their ARNs: 1 to 100
   */
  static Widget alarms(String title, List<String> alarms) {
    return new Widget(
        "alarm",
        DashboardBody.COLUMNS,
        ALARMS_HEIGHT,
        Map.of("alarms", alarms, "sortBy", "stateUpdatedTimestamp", "title", title));
  }

  /** It, in CloudWatch's terms, at a place. */
  Map<String, Object> at(int x, int y) {
    return Map.of(
        "type", type, "x", x, "y", y, "width", width, "height", height, "properties", properties);
  }
}
