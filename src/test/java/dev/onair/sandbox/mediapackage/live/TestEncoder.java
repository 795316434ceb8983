package dev.onair.sandbox.mediapackage.live;

import dev.onair.media.Octets;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An encoder that pushes a second at a time: segments, then child playlists, then the other. */
final class TestEncoder {

  private static final List<String> CHILDREN = List.of("_big", "_small");

  private final Ingest ingest;
  private final Footage footage = new Footage();
  private final String base;
  private final List<String> listed = new ArrayList<>();
  private Instant epoch = Instant.parse("2026-11-27T12:00:00Z");
  private boolean dated = true;
  private boolean multivariant = true;
  private boolean broken;
  private long shift;
  private long later;
  private List<Octets> cues = List.of();

  TestEncoder(Ingest ingest, String base) {
    this.ingest = ingest;
    this.base = base;
  }

  TestEncoder(LivePackager packager, int pipeline) {
    this(packager.ingest(), "/in/v1/g/" + pipeline + "/c/index");
  }

  /** Without EXT-X-PROGRAM-DATE-TIME. */
  TestEncoder undated() {
    dated = false;
    return this;
  }

  /** Without a multivariant playlist. */
  TestEncoder alone() {
    multivariant = false;
    return this;
  }

  /** Counts timestamps from elsewhere, 90 kHz. */
  TestEncoder shifted(long ticks) {
    shift = ticks;
    return this;
  }

  /** Pictures are decoded later than in the footage, and shown when they were, 90 kHz. */
  TestEncoder decodedLater(long ticks) {
    later = ticks;
    return this;
  }

  /** The time of second 0. */
  TestEncoder since(Instant time) {
    epoch = time;
    return this;
  }

  /** Begins its playlists anew, and says so, or not. */
  TestEncoder restarted(boolean said) {
    listed.clear();
    broken = said;
    return this;
  }

  /** Announces avails with the next second. */
  TestEncoder announce(Octets... sections) {
    cues = List.of(sections);
    return this;
  }

  /** Pushes some seconds. */
  void push(long from, long to) {
    for (long second = from; second < to; second++) {
      push(second);
    }
  }

  void push(long second) {
    for (int i = 0; i < CHILDREN.size(); i++) {
      segment(i, second);
    }
    list(second);
    for (String child : CHILDREN) {
      put(child + ".m3u8", playlist(child));
    }
    if (multivariant) {
      put(".m3u8", multivariant());
    }
    cues = List.of();
  }

  HttpReply segment(int child, long second) {
    Octets bytes = footage.second(child + 1, second, shift, cues);
    Octets timed = later == 0 ? bytes : Footage.decodedLater(bytes, later);
    return put(name(CHILDREN.get(child), second), timed.toArray());
  }

  private static String name(String child, long second) {
    return "%s_%05d.ts".formatted(child, second);
  }

  void list(long second) {
    listed.add(
        (broken ? "#EXT-X-DISCONTINUITY\n" : "")
            + (dated ? "#EXT-X-PROGRAM-DATE-TIME:" + epoch.plusSeconds(second) + "\n" : "")
            + "#EXTINF:1.00000,\n"
            + "index"
            + name("%s", second)
            + "\n");
    broken = false;
    while (listed.size() > 5) {
      listed.remove(0);
    }
  }

  String playlist(String child) {
    return "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:1\n"
        + String.join("", listed).replace("%s", child);
  }

  static String multivariant() {
    return """
        #EXTM3U
        #EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=320x180
        index_big.m3u8
        #EXT-X-STREAM-INF:BANDWIDTH=150000,RESOLUTION=192x108
        index_small.m3u8
        """;
  }

  HttpReply put(String file, String text) {
    return put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  HttpReply put(String file, byte[] body) {
    return send("PUT", file, body);
  }

  HttpReply send(String method, String file, byte[] body) {
    return ingest.put(new HttpRequest(method, base + file, "", Map.of(), Body.of(body)));
  }
}
