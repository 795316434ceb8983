package dev.onair.sandbox.mediapackage.live.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A child playlist, and what it listed that is not used yet. Not for many threads. */
final class Child {

  private final String file;
  private final Deque<Listed> queue = new ArrayDeque<>();
  private List<Playlists.Entry> playlist = List.of();
  private boolean lost;

  Child(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  List<Playlists.Entry> playlist() {
    return playlist;
  }

  /**
   * Takes another playlist, unless it is one from before that comes late: it ends with what was
   * listed long ago, and has not come anew since.
   */
  void replace(List<Playlists.Entry> other, Uploads uploads) {
    if (!endsWithin(other, uploads)) {
      playlist = other;
    }
  }

  private boolean endsWithin(List<Playlists.Entry> other, Uploads uploads) {
    if (other.isEmpty() || playlist.isEmpty()) {
      return false;
    }
    String last = other.get(other.size() - 1).file();
    if (uploads.isWaiting(last)) {
      return false;
    }
    return playlist.subList(0, playlist.size() - 1).stream()
        .anyMatch(entry -> entry.file().equals(last));
  }

  /** Takes what is listed for the first time. */
  void take(Uploads uploads) {
    List<Listed> listed = uploads.take(playlist);
    queue.addAll(listed);
    lost &= listed.isEmpty();
  }

  Deque<Listed> queue() {
    return queue;
  }

  /** Whether the others go on without it, until something comes again. */
  boolean isLost() {
    return lost;
  }

  void lose() {
    lost = true;
  }
}
