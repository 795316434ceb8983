package dev.onair.sandbox;

import dev.onair.sandbox.cloudfront.edge.Edge;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.medialive.Mishaps;
import dev.onair.sandbox.medialive.playout.Playout;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.receive.Receivers;
import dev.onair.sandbox.medialive.playout.sources.LiveSources;
import dev.onair.sandbox.mediapackage.live.LivePackager;
import dev.onair.sandbox.mediapackage.live.manifests.Origin;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The streams of a sandbox, behind what was deployed to it: MediaLive sends to MediaPackage, which
 * CloudFront asks, all on one port of their own.
 */
final class MediaPlane implements AutoCloseable {

  private final LivePackager packager;
  private final HttpFront front;
  private final Optional<Playout> playout;

  private MediaPlane(LivePackager packager, HttpFront front, Optional<Playout> playout) {
    this.packager = packager;
    this.front = front;
    this.playout = playout;
  }

  /**
   * Listens, and begins to stream.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  static MediaPlane start(World world, Mishaps mishaps, Clock clock, Video video) {
    LivePackager packager =
        new LivePackager(world, video.spool(), video.spoolBytes(), clock, video.log());
    try {
      Origin origin = new Origin(world, packager, clock);
      AtomicReference<Optional<Playout>> playing = new AtomicReference<>(Optional.empty());
      MediaRoutes routes =
          new MediaRoutes(
              request -> packager.ingest().put(request),
              new Edge(world, origin::answer)::answer,
              () -> notes(playing.get()));
      HttpFront front = new HttpFront(video.port(), request -> Optional.of(routes.answer(request)));
      try {
        playing.set(playout(world, mishaps, clock, video, address(front)));
        return new MediaPlane(packager, front, playing.get());
      } catch (RuntimeException e) {
        front.close();
        throw e;
      }
    } catch (RuntimeException e) {
      packager.close();
      throw e;
    }
  }

  /** Without ffmpeg nothing is encoded; streams of others can be sent in and watched. */
  private static Optional<Playout> playout(
      World world, Mishaps mishaps, Clock clock, Video video, URI packager) {
    Ffmpeg ffmpeg;
    try {
      ffmpeg = Ffmpeg.at(video.ffmpeg());
    } catch (IOException e) {
      video.log().accept("no pictures are made: " + e.getMessage());
      return Optional.empty();
    }
    int cores = Runtime.getRuntime().availableProcessors();
    return Optional.of(
        Playout.start(
            world,
            mishaps,
            new Playout.Encoding(ffmpeg, video.cache(), packager, clock, video.log()),
            faults ->
                new LiveSources(
                    ffmpeg,
                    Receivers.real(ffmpeg, clock),
                    mishaps,
                    clock,
                    cores,
                    faults::isCut,
                    video.log())));
  }

  URI address() {
    return address(front);
  }

  private static URI address(HttpFront front) {
    return URI.create("http://127.0.0.1:" + front.port());
  }

  /** What is encoded; absent without ffmpeg. */
  Optional<Playout> playout() {
    return playout;
  }

  /** What is to be said of the pictures on air, by packaging channel. */
  Map<String, List<String>> notes() {
    return notes(playout);
  }

  private static Map<String, List<String>> notes(Optional<Playout> playout) {
    return playout.map(Playout::notes).orElse(Map.of());
  }

  @Override
  public void close() {
    playout.ifPresent(Playout::close);
    front.close();
    packager.close();
  }
}
