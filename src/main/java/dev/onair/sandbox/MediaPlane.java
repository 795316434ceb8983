package dev.onair.sandbox;

import dev.onair.sandbox.cloudfront.edge.Edge;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.mediapackage.live.LivePackager;
import dev.onair.sandbox.mediapackage.live.manifests.Origin;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * The streams of a sandbox, behind what was deployed to it: MediaLive sends to MediaPackage, which
 * CloudFront asks, all on one port of their own.
 */
final class MediaPlane implements AutoCloseable {

  private final LivePackager packager;
  private final HttpFront front;

  private MediaPlane(LivePackager packager, HttpFront front) {
    this.packager = packager;
    this.front = front;
  }

  /**
   * Listens, and begins to stream.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  static MediaPlane start(World world, Clock clock, Video video) {
    LivePackager packager =
        new LivePackager(world, video.spool(), video.spoolBytes(), clock, video.log());
    try {
      Origin origin = new Origin(world, packager, clock);
      MediaRoutes routes =
          new MediaRoutes(
              request -> packager.ingest().put(request), new Edge(world, origin::answer)::answer);
      HttpFront front = new HttpFront(video.port(), request -> Optional.of(routes.answer(request)));
      return new MediaPlane(packager, front);
    } catch (RuntimeException e) {
      packager.close();
      throw e;
    }
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
