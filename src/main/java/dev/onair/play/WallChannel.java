package dev.onair.play;

import java.util.List;
import java.util.Objects;

/**
 * A channel on a wall.
 *
 * @param name its name
 * @param manifests what it offers; at least one
 * @param notes what a viewer should know of it, in words: what a preview had to leave out
 */
public record WallChannel(String name, List<Manifest> manifests, List<String> notes) {

  public WallChannel {
    Objects.requireNonNull(name, "name");
    manifests = List.copyOf(manifests);
    if (manifests.isEmpty()) {
      throw new IllegalArgumentException("a channel on a wall needs at least one manifest");
    }
    notes = List.copyOf(notes);
  }
}
