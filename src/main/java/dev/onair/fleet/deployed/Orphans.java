package dev.onair.fleet.deployed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.files.Notes;
import dev.onair.model.FleetSpec;
import dev.onair.terraform.state.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Channels that are deployed but have no file any more.
 *
 * <p>Where states are files here, those tell. Otherwise MediaLive does: every encoder channel is
 * tagged with its fleet and its channel; and so do the notes of what was applied from here, which
 * also know a stack whose encoder channel is gone already.
 */
public final class Orphans {

  private final Fleet fleet;
  private final EncoderStates encoders;

  public Orphans(Fleet fleet, EncoderStates encoders) {
    this.fleet = fleet;
    this.encoders = encoders;
  }

  /** The orphans that can be found without asking AWS. */
  public static List<String> local(FleetFolder folder, FleetSpec fleet) throws IOException {
    boolean local = fleet.shared().state().isLocal();
    TreeSet<String> orphans = new TreeSet<>(local ? deployed(folder) : folder.appliedNotes());
    fleet.channels().forEach(channel -> orphans.remove(channel.name()));
    return List.copyOf(orphans);
  }

  /**
   * The channels of which something is deployed, as the states in the project's folder tell.
   *
   * @return absent where states are kept elsewhere: only a look there could tell
   */
  public static Optional<List<String>> deployed(FleetFolder folder, FleetSpec fleet)
      throws IOException {
    return fleet.shared().state().isLocal() ? Optional.of(deployed(folder)) : Optional.empty();
  }

  public List<String> find() throws IOException {
    TreeSet<String> orphans = new TreeSet<>(local(fleet.folder(), fleet.spec()));
    if (!fleet.spec().shared().state().isLocal()) {
      orphans.addAll(encoders.byChannel().keySet());
      orphans.removeAll(fleet.channels());
    }
    return List.copyOf(orphans);
  }

  /** The channels that may be deployed: those with a file, and the orphans. */
  public List<String> andChannels() throws IOException {
    TreeSet<String> all = new TreeSet<>(fleet.channels());
    all.addAll(find());
    return List.copyOf(all);
  }

  /** The channels whose local states have something in them. */
  public static List<String> deployed(FleetFolder folder) throws IOException {
    List<String> deployed = new ArrayList<>();
    for (String stack : folder.localStates()) {
      JsonNode state =
          Notes.read(folder.state(stack), JsonNode.class)
              .orElseThrow(() -> unreadable(folder, stack));
      if (State.of(state).hasResources()) {
        deployed.add(stack);
      }
    }
    return deployed;
  }

  private static IOException unreadable(FleetFolder folder, String stack) {
    return new IOException(
        ("%1$s is no state of Terraform's. Half of one is left where everything was killed while it"
                + " was written: put %1$s.backup in its place, or remove it where there is no backup;"
                + " what it then doesn't know is found by onair plan")
            .formatted(folder.state(stack)));
  }
}
