package dev.onair.config.encoding;

import dev.onair.config.hocon.HoconKeys;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ChannelSpec;
import dev.onair.model.encoding.OutputDestination;
import dev.onair.model.encoding.OutputDestination.Address;
import java.util.HashMap;
import java.util.Map;

/**
 * Nothing is sent to where something is sent already: a server takes one stream of a name, and
 * files of a name overwrite each other. So channels of one template have destinations of their own.
 */
public final class DestinationRule {

  /** Where something is sent to; with whose login is of no matter. */
  private record Place(String url, String streamName) {
    private static Place of(Address address) {
      return new Place(address.url(), address.streamName().orElse(""));
    }
  }

  /** Who sends there first: a destination, by its channel. */
  private final Map<Place, String> takenBy = new HashMap<>();

  /** Reports each destination of a channel that another, or one of a channel before, has taken. */
  public void check(Section file, ChannelSpec channel) {
    Section encoding = file.section("encoding");
    for (OutputDestination destination : channel.encoding().destinations()) {
      String key = HoconKeys.path("encoding", "destinations", destination.id());
      String taker = channel.name() + "." + key;
      for (Address address : destination.addresses()) {
        String before = takenBy.putIfAbsent(Place.of(address), taker);
        if (before != null && !before.equals(taker)) {
          tell(encoding, channel, destination, address, before);
          break;
        }
      }
    }
  }

  private static void tell(
      Section encoding,
      ChannelSpec channel,
      OutputDestination destination,
      Address address,
      String before) {
    Section section = encoding.child("destinations", destination.id());
    String taken = "'%s' is where %s sends already".formatted(address.url(), before);
    section.error(
        "urls",
        Flaw.DUPLICATE,
        section.has("urls")
            ? taken + "; give another"
            : "%s, by the profile '%s'; give others here: %s.urls = [ … ]"
                .formatted(
                    taken,
                    channel.encoding().profile(),
                    HoconKeys.path("encoding", "destinations", destination.id())));
  }
}
