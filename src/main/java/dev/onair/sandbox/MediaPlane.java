package dev.onair.sandbox;

import dev.onair.sandbox.cloudfront.edge.Edge;
import dev.onair.sandbox.cloudfront.edge.Origin;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.HttpReply;
import java.net.URI;
import java.util.Optional;

/**
 * The streams of a sandbox, behind what was deployed to it: MediaLive sends to MediaPackage, which
 * CloudFront asks, all on one port of their own.
 */
final class MediaPlane implements AutoCloseable {

  private final HttpFront front;

  private MediaPlane(HttpFront front) {
    this.front = front;
  }

  /**
   * Listens, and begins to stream.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  static MediaPlane start(World world, Video video) {
    MediaRoutes.Answering ingest = request -> HttpReply.empty(404);
    Origin origin = (request, distribution) -> HttpReply.empty(404);
    MediaRoutes routes = new MediaRoutes(ingest, new Edge(world, origin)::answer);
    return new MediaPlane(
        new HttpFront(video.port(), request -> Optional.of(routes.answer(request))));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + front.port());
  }

  @Override
  public void close() {
    front.close();
  }
}
