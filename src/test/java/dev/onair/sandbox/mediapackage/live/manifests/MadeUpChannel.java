package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.Octets;
import dev.onair.media.codec.Aac;
import dev.onair.media.codec.Avc;
import dev.onair.media.codec.FrameRate;
import dev.onair.media.codec.Picture;
import dev.onair.sandbox.mediapackage.live.LiveChannel;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.sandbox.mediapackage.live.cuts.Extent;
import dev.onair.sandbox.mediapackage.live.cuts.Part;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A channel in memory, to which a made-up stream comes part by part. Its segments are their names.
 */
final class MadeUpChannel implements LiveChannel {

  static final List<String> VIDEO = List.of("720p", "360p");
  static final List<String> AUDIO = List.of("audio_eng");

  private static final FrameRate RATE = new FrameRate(25, 1);
  private static final int KEPT = 2_000;

  private final MadeUpStream stream;
  private final List<Rendition> renditions;
  private int whole;
  private int parts;

  private MadeUpChannel(MadeUpStream stream, List<Rendition> renditions) {
    this.stream = stream;
    this.renditions = renditions;
  }

  /** Two renditions of video and one of audio, all of it arrived. */
  static MadeUpChannel of(MadeUpStream stream) {
    return of(
        stream,
        List.of(
            video("720p", 1280, 720, 3_000_000),
            video("360p", 640, 360, 800_000),
            audio("audio_eng", "eng")));
  }

  /** All of a stream arrived. */
  static MadeUpChannel of(MadeUpStream stream, List<Rendition> renditions) {
    MadeUpChannel channel = new MadeUpChannel(stream, renditions);
    channel.whole = stream.segments().size();
    return channel;
  }

  static MadeUpStream stream() {
    return new MadeUpStream(VIDEO, AUDIO);
  }

  static Rendition video(String id, int width, int height, long bitrate) {
    Picture picture = new Picture(width, height, 1, 8, Optional.of(RATE));
    return new Rendition(
        id,
        new Avc(100, 0, 31, picture, List.of(Octets.EMPTY), List.of()),
        List.of(),
        Optional.of(RATE),
        bitrate * 11 / 10,
        bitrate,
        Optional.empty());
  }

  static Rendition audio(String id, String language) {
    return new Rendition(
        id,
        new Aac(2, 48_000, 2),
        List.of(),
        Optional.empty(),
        130_000,
        128_000,
        Optional.of(language));
  }

  /** So many whole segments have come, and some parts of the next. */
  synchronized MadeUpChannel arrived(int segments, int more) {
    whole = segments;
    parts = more;
    notifyAll();
    return this;
  }

  @Override
  public synchronized Cut cut(Cutting how) {
    int first = Math.max(0, whole - KEPT);
    List<Segment> segments = new ArrayList<>(stream.segments().subList(first, whole));
    if (parts > 0) {
      segments.add(growing(stream.segments().get(whole), parts));
    }
    return new Cut(whole * 1_000L + parts, MadeUpStream.BEGINNING, renditions, segments);
  }

  private static Segment growing(Segment segment, int parts) {
    Map<String, Extent> extents = new LinkedHashMap<>();
    segment
        .extents()
        .forEach(
            (id, extent) -> {
              List<Part> come = extent.parts().subList(0, parts);
              extents.put(
                  id,
                  new Extent(
                      extent.time(),
                      come.stream().mapToLong(Part::duration).sum(),
                      come.stream().mapToLong(Part::size).sum(),
                      come));
            });
    return new Segment(
        segment.number(), segment.run(), segment.start(), false, segment.cues(), extents);
  }

  @Override
  public synchronized boolean awaitNewer(Cut seen, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (cut(null).version() == seen.version()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  @Override
  public Optional<Octets> init(Cutting how, String rendition, int run) {
    return text("init " + rendition + " " + run);
  }

  @Override
  public Optional<Octets> segment(Cutting how, String rendition, long number) {
    return cut(how).segment(number).flatMap(one -> text("segment " + rendition + " " + number));
  }

  @Override
  public Optional<Octets> part(Cutting how, String rendition, long number, int part) {
    return cut(how)
        .segment(number)
        .filter(one -> part < one.extents().get(rendition).parts().size())
        .flatMap(one -> text("part " + rendition + " " + number + " " + part));
  }

  @Override
  public Optional<Octets> iframe(Cutting how, String rendition, long number) {
    return text("iframe " + rendition + " " + number);
  }

  private static Optional<Octets> text(String text) {
    return Optional.of(Octets.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
