package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.util.Optional;

/** What an edge asks for what it does not have. */
@FunctionalInterface
public interface Origin {

  /**
   * The answer; may take as long as the origin likes, and on a thread of the viewer's.
   *
   * @param request its {@code host} header is the origin's domain name, for example {@code
   *     abc.egress.def.mediapackagev2.eu-west-1.amazonaws.com}
   * @param distribution the ARN of the distribution that signs the request; empty where none does
   */
  HttpReply fetch(HttpRequest request, Optional<String> distribution);
}
