package dev.onair.fleet.deployed;

import dev.onair.diagnostics.HiddenTexts;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.Parallel;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.terraform.state.Outputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where the channels of a fleet are found, as their states tell.
 *
 * @param entries the deployed channels, in the order asked for
 * @param absent the channels that are not deployed
 * @param failed the channels whose states could not be read, and why
 */
public record Catalogue(List<Entry> entries, List<String> absent, Map<String, String> failed) {

  /** A deployed channel. */
  public record Entry(String channel, Addresses addresses) {
    public Entry {
      Objects.requireNonNull(channel, "channel");
      Objects.requireNonNull(addresses, "addresses");
    }
  }

  public Catalogue {
    entries = List.copyOf(entries);
    absent = List.copyOf(absent);
    failed = new TreeMap<>(failed);
  }

  /** The channels that may be deployed: those with a file, and the orphans. */
  public static List<String> known(Fleet fleet, FleetListener listener) throws IOException {
    FleetListener told = listener.hiding(fleet.spec().hidden());
    try (Inventory inventory = new Inventory(fleet.encoders())) {
      return new Orphans(fleet, new EncoderStates(fleet.spec(), inventory, told)).andChannels();
    }
  }

  /** Reads the states of channels. */
  public static Catalogue read(Fleet fleet, List<String> channels, FleetListener listener)
      throws InterruptedException {
    StackRuns runs = fleet.bareRuns();
    HiddenTexts hidden = fleet.spec().hidden();
    listener.begins("reading states", channels.size());
    List<Entry> entries = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    Map<String, String> failed = new TreeMap<>();
    Parallel.each(channels, fleet.parallelism(), channel -> outputs(runs, channel))
        .forEach(
            (channel, result) ->
                result.match(
                    outputs -> {
                      if (Addresses.areIn(outputs)) {
                        entries.add(new Entry(channel, Addresses.of(outputs)));
                      } else {
                        absent.add(channel);
                      }
                    },
                    failure -> failed.put(channel, hidden.takenFrom(failure.getMessage()))));
    return new Catalogue(entries, absent, failed);
  }

  private static Outputs outputs(StackRuns runs, String channel)
      throws IOException, InterruptedException {
    runs.init(channel);
    return runs.outputs(channel);
  }
}
