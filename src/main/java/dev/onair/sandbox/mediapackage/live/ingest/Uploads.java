package dev.onair.sandbox.mediapackage.live.ingest;

import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
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

  /** So many later ones came before a segment that will not. */
  private static final int OVERTAKEN = 2;

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

  /**
   * Those that a playlist lists for the first time, in its order. One that is missing is waited
   * for: encoders push several at a time. It never comes if others after it did; its hole tells.
   */
  List<Listed> take(List<Playlists.Entry> playlist) {
    int begin = firstNew(playlist);
    List<Playlists.Entry> entries = playlist.subList(begin, playlist.size());
    List<Listed> listed = new ArrayList<>();
    boolean broken = false;
    for (int i = 0; i < entries.size(); i++) {
      Playlists.Entry entry = entries.get(i);
      InputSegment segment = waiting.remove(entry.file());
      boolean beforeAll = begin == 0 && listed.isEmpty();
      if (segment == null && !beforeAll && here(entries.subList(i, entries.size())) < OVERTAKEN) {
        break;
      }
      broken |= entry.discontinuity();
      if (segment != null) {
        taken.put(entry.file(), segment);
        listed.add(new Listed(segment, entry.dated(), broken));
        broken = false;
      }
    }
    return listed;
  }

  /** Whether it came, and no playlist listed it since. */
  boolean isWaiting(String file) {
    return waiting.containsKey(file);
  }

  private long here(List<Playlists.Entry> entries) {
    return entries.stream().filter(entry -> isWaiting(entry.file())).count();
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
