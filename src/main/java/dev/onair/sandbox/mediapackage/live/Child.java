package dev.onair.sandbox.mediapackage.live;

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

  void replace(List<Playlists.Entry> newer) {
    playlist = newer;
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
