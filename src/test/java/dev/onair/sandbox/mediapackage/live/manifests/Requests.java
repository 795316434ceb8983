package dev.onair.sandbox.mediapackage.live.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

/** Requests to an endpoint whose row is written in a test. */
final class Requests {

  private final Endpoint endpoint;
  private final MadeUpChannel channel;

  Requests(String row, MadeUpChannel channel) {
    this.endpoint = new Endpoint(json(row));
    this.channel = channel;
  }

  /** With single quotes instead of double ones. */
  static JsonNode json(String row) {
    try {
      return new ObjectMapper().readTree(row.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(row, e);
    }
  }

  static HttpRequest get(String path, String query) {
    return new HttpRequest("GET", path, query, Map.of(), Body.empty());
  }

  /** What a file is answered with, or why not. */
  HttpReply answer(String file, String query) throws InterruptedException {
    try {
      return new EndpointContent(
              endpoint, channel, Clock.fixed(MadeUpStream.BEGINNING, ZoneOffset.UTC))
          .answer(
              file, ManifestQuery.of(get("/" + file, query)), () -> Refusal.missing("not on air"));
    } catch (Refusal e) {
      return e.reply();
    }
  }

  String text(String file, String query) {
    try {
      HttpReply reply = answer(file, query);
      if (reply.status() != 200) {
        throw new AssertionError(reply.status() + " " + reply.body().text());
      }
      return reply.body().text();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String file) {
    return text(file, "");
  }

  int status(String file, String query) throws InterruptedException {
    return answer(file, query).status();
  }
}
