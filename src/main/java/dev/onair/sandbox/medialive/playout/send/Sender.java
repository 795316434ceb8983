package dev.onair.sandbox.medialive.playout.send;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends one group's files of one pipeline, in a thread of its own: each segment, then its media
 * playlist, and the multivariant playlist when all outputs have come as far.
 */
final class Sender implements AutoCloseable {

  private static final String TS = "video/mp2t";
  private static final String M3U8 = "application/vnd.apple.mpegurl";

  private final HlsGroup group;
  private final String path;
  private final Put put;
  private final Consumer<Optional<String>> trouble;
  private final Deque<Segment> waiting = new ArrayDeque<>();
  private final Map<Integer, MediaPlaylist> playlists = new HashMap<>();
  private final Map<Integer, Boolean> gaps = new HashMap<>();
  private final MultivariantPlaylist multivariant;
  private final Thread thread;

  /**
   * One that waits for segments.
   *
   * @param path where files go, up to their base name
   * @param trouble is told what keeps it from sending, and when that is over
   */
  Sender(HlsGroup group, String path, Put put, Consumer<Optional<String>> trouble) {
    this.group = group;
    this.path = path;
    this.put = put;
    this.trouble = trouble;
    this.multivariant = new MultivariantPlaylist(group);
    group
        .outputs()
        .forEach(output -> playlists.put(output.program(), new MediaPlaylist(group.playlists())));
    this.thread = new Thread(this::work, "send " + path);
    thread.setDaemon(true);
    thread.start();
  }

  /** Sends a segment later. Never waits; what is older than the cache is given up. */
  void send(Segment segment) {
    synchronized (waiting) {
      waiting.addLast(segment);
      long oldest = segment.start() - group.patience().cache().toMillis() * Ticks.SECOND / 1000;
      while (waiting.getFirst().start() < oldest) {
        gaps.put(waiting.removeFirst().program(), true);
      }
      waiting.notifyAll();
    }
  }

  private Segment next() throws InterruptedException {
    synchronized (waiting) {
      while (waiting.isEmpty()) {
        waiting.wait();
      }
      Segment segment = waiting.removeFirst();
      return gaps.remove(segment.program()) == null ? segment : segment.afterGap();
    }
  }

  private void work() {
    try {
      while (true) {
        Segment segment = next();
        if (!sent(segment)) {
          fail();
        }
      }
    } catch (InterruptedException e) {
      // Closed: nothing more is sent.
      return;
    }
  }

  private boolean sent(Segment segment) throws InterruptedException {
    HlsOutput output =
        group.outputs().stream()
            .filter(one -> one.program() == segment.program())
            .findFirst()
            .orElseThrow();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String file = FileNames.segment(output, segment.number());
    if (!sent(file, TS, segment.bytes().toArray())) {
      return false;
    }
    MediaPlaylist playlist = playlists.get(segment.program());
    playlist.add(name + file, segment);
    multivariant.look(segment);
    boolean sent = true;
    if (group.playlists().variants()) {
      sent = sent(FileNames.playlist(output), M3U8, bytes(playlist.text()));
    }
    boolean allCame =
        playlists.values().stream().allMatch(other -> other.newest() >= segment.number());
    if (sent && group.playlists().main() && multivariant.isComplete() && allCame) {
      sent = sent(".m3u8", M3U8, bytes(multivariant.text(playlists, name)));
    }
    return sent;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Sends a file, again and again if need be. */
  private boolean sent(String file, String type, byte[] body) throws InterruptedException {
    String problem = "";
    for (int attempt = 0; attempt <= group.patience().retries(); attempt++) {
      if (attempt > 0) {
        Thread.sleep(group.patience().retryInterval().toMillis());
      }
      try {
        int status = put.put(path + file, type, body);
        if (status < 300) {
          trouble.accept(Optional.empty());
          return true;
        }
        problem = "answered with " + status;
      } catch (IOException e) {
        problem = "can't be reached: " + e.getMessage();
      }
      trouble.accept(Optional.of("PUT " + path + file + " " + problem));
    }
    return false;
  }

  /** The output has failed; what came meanwhile is lost. */
  private void fail() throws InterruptedException {
    Duration delay = group.patience().restartDelay();
    if (delay.isZero()) {
      Thread.currentThread().interrupt();
    }
    Thread.sleep(delay.toMillis());
    synchronized (waiting) {
      waiting.clear();
      group.outputs().forEach(output -> gaps.put(output.program(), true));
    }
  }

  /** Ends at once; what was not sent is lost. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
