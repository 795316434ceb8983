package dev.onair.config.ingest;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ChannelSpec;
import dev.onair.model.ingest.InputNeeds;
import dev.onair.model.ingest.InputSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Link device belongs to one input.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/input-create-link.html">AWS:
 *     creating a Link input</a>
 */
public final class DeviceRule {

  /** Who took a device first: an input, by its channel. */
  private final Map<String, String> takenBy = new HashMap<>();

  /** Reports each device of a channel that an input of it, or of a channel before, has taken. */
  public void check(Section file, ChannelSpec channel) {
    for (InputSpec input : channel.ingest().inputs()) {
      List<String> devices = InputNeeds.of(input.source()).devices();
      for (int i = 0; i < devices.size(); i++) {
        String device = devices.get(i);
        String taker = channel.name() + ".inputs." + input.name();
        String before = takenBy.putIfAbsent(device, taker);
        if (before != null && !before.equals(taker)) {
          file.child("inputs", input.name())
              .elements("devices")
              .get(i)
              .error(
                  Flaw.DUPLICATE,
                  "'%s' is that of %s already, and a Link device feeds one input; give another"
                      .formatted(device, before));
        }
      }
    }
  }
}
