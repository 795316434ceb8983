package dev.onair.constructs.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a dashboard shows: rows of widgets, from the top.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html">AWS:
 *     dashboard body structure and syntax</a>
 */
final class DashboardBody {

  /** AWS: a dashboard is 24 columns wide. */
  static final int COLUMNS = 24;

  /** How far back it looks when it is opened: an incident, and some time before it. */
  private static final String START = "-PT3H";

  /** As the provider has it in its state: keys in the order of their names, and no blanks. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final List<Map<String, Object>> widgets = new ArrayList<>();
  private int y;

  /** Adds a row of widgets below the others, beginning at the left. */
  DashboardBody row(List<Widget> row) {
    int x = 0;
    int height = 0;
    for (Widget widget : row) {
      if (x + widget.width() > COLUMNS) {
        throw new IllegalArgumentException("a row is wider than " + COLUMNS + " columns: " + row);
      }
      widgets.add(widget.at(x, y));
      x += widget.width();
      height = Math.max(height, widget.height());
    }
    y += height;
    return this;
  }

  /** It, as a text. */
  String json() {
    // "inherit": a graph keeps its minutes, however long a time is looked at.
    Map<String, Object> body =
        Map.of("start", START, "periodOverride", "inherit", "widgets", widgets);
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
