package dev.onair.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.network.LoopbackNames;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Who answers what is asked of the media plane: by its own address it takes streams in, and under
 * the names of distributions it gives them out. The origin is private, as it is with AWS. What is
 * to be said of the pictures is at {@code /notes}; AWS has nothing like it.
 *
 * @param ingest takes what encoders send
 * @param edge answers for the distributions
 * @param notes what is to be said of the pictures, by packaging channel
 */
record MediaRoutes(Answering ingest, Answering edge, Supplier<Map<String, List<String>>> notes) {

  /** Answers a request. */
  @FunctionalInterface
  interface Answering {
    HttpReply answer(HttpRequest request);
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();

  HttpReply answer(HttpRequest request) {
    if (!LoopbackNames.contain(request.header("host").orElse(""))) {
      return edge.answer(request);
    }
    if (request.rawPath().startsWith("/in/v1/")) {
      // A page of the web may have its reader's browser send here without asking first: a form.
      return request.header("origin").or(() -> request.header("sec-fetch-site")).isPresent()
          ? said(403, "Encoders send here; pages don't.")
          : ingest.answer(request);
    }
    if (request.rawPath().startsWith("/out/v1/")) {
      return said(
          403, "The origin is private; ask a distribution, at <its id>.cloudfront.localhost.");
    }
    if (request.rawPath().equals("/notes")) {
      String json = MAPPER.valueToTree(notes.get()).toString();
      return HttpReply.of(200, "application/json", json);
    }
    return said(404, "Streams go in at /in/v1/, and come out of distributions.");
  }

  private static HttpReply said(int status, String text) {
    return HttpReply.of(status, "text/plain; charset=utf-8", text + "\n");
  }
}
