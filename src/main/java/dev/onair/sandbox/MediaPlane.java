package dev.onair.sandbox;

import dev.onair.sandbox.cloudfront.edge.Edge;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.mediapackage.live.LivePackager;
import dev.onair.sandbox.mediapackage.live.manifests.Origin;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * The streams of a sandbox, behind what was deployed to it: MediaLive sends to MediaPackage, which
 * CloudFront asks, all on one port of their own.
 */
final class MediaPlane implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.onair.sandbox");

  private final HttpFront front;
  private final LivePackager packager;

  private MediaPlane(HttpFront front, LivePackager packager) {
    this.front = front;
    this.packager = packager;
  }

  /**
   * Listens, and begins to stream.
   *
   * @throws UncheckedIOException if the port is taken, or no folder can be made for the streams
   */
  static MediaPlane start(World world, Video video) {
    LivePackager packager =
        new LivePackager(
            world, video.spool(), video.spoolBytes(), Clock.systemUTC(), MediaPlane::say);
    try {
      Origin origin = new Origin(world, packager, Clock.systemUTC());
      MediaRoutes routes =
          new MediaRoutes(packager.ingest()::put, new Edge(world, origin::answer)::answer);
      return new MediaPlane(
          new HttpFront(video.port(), request -> Optional.of(routes.answer(request))), packager);
    } catch (UncheckedIOException e) {
      packager.close();
      throw e;
    }
  }

  private static void say(String line) {
    LOG.log(System.Logger.Level.WARNING, line);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + front.port());
  }

  @Override
  public void close() {
    front.close();
    packager.close();
  }
}
