package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;

/** The one edge location. */
public final class Edge {

  public Edge(World world, Origin origin) {
  }

  /** What a viewer gets. */
  public HttpReply answer(HttpRequest request) {
    return HttpReply.empty(404);
  }
}
