package dev.onair.sandbox.mediapackage.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an encoder pushed by name, until playlists list it. Not for many threads. */
final class Uploads {

  /** So many may wait to be listed: more than any encoder has under way. */
  private static final int MOST_WAITING = 60;

  private final Map<String, InputSegment> waiting = new LinkedHashMap<>();
  private final Map<String, InputSegment> taken = new LinkedHashMap<>();

  /**
   * Adds one.
   *
   * @return those that are not needed any more: one of that name, one that was never listed, or the
   *     new one, if it is there already
   */
  List<InputSegment> add(String file, InputSegment segment) {
    if (Optional.ofNullable(taken.get(file)).filter(segment::sameAs).isPresent()) {
      return List.of(segment);
    }
    taken.remove(file);
    List<InputSegment> gone = new ArrayList<>();
    Optional.ofNullable(waiting.remove(file)).ifPresent(gone::add);
    waiting.put(file, segment);
    if (waiting.size() > MOST_WAITING) {
      Iterator<InputSegment> oldest = waiting.values().iterator();
      gone.add(oldest.next());
      oldest.remove();
    }
    return gone;
  }

  /** Forgets one that was not listed so far. */
  Optional<InputSegment> remove(String file) {
    return Optional.ofNullable(waiting.remove(file));
  }

  /** Those that a playlist lists for the first time, in its order. */
  List<Listed> take(List<Playlists.Entry> playlist) {
    List<Listed> listed = new ArrayList<>();
    boolean broken = false;
    for (Playlists.Entry entry : playlist.subList(firstNew(playlist), playlist.size())) {
      broken |= entry.discontinuity();
      InputSegment segment = waiting.remove(entry.file());
      // One that never came is passed over once a later one is there; its gap tells of it.
      if (segment != null) {
        taken.put(entry.file(), segment);
        listed.add(new Listed(segment, entry.dated(), broken));
        broken = false;
      }
    }
    return listed;
  }

  private int firstNew(List<Playlists.Entry> playlist) {
    for (int i = playlist.size(); i > 0; i--) {
      if (taken.containsKey(playlist.get(i - 1).file())) {
        return i;
      }
    }
    return 0;
  }

  /** Forgets the names that no playlist has any more. */
  void keepNames(List<List<Playlists.Entry>> playlists) {
    Set<String> names = new HashSet<>();
    playlists.forEach(entries -> entries.forEach(entry -> names.add(entry.file())));
    taken.keySet().retainAll(names);
  }

  /** Forgets all; those that waited. */
  List<InputSegment> clear() {
    List<InputSegment> gone = List.copyOf(waiting.values());
    waiting.clear();
    taken.clear();
    return gone;
  }
}
