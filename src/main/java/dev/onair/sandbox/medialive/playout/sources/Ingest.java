package dev.onair.sandbox.medialive.playout.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.medialive.playout.receive.Pull;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;

/** How an input can be received here, of one pipeline. */
sealed interface Ingest {

  /**
   * Something is pushed to a loopback port.
   *
   * @param type {@code RTMP_PUSH}, {@code RTP_PUSH} or {@code UDP_PUSH}
   * @param stream application and stream of RTMP, else empty
   */
  record Push(String type, int port, String stream) implements Ingest {}

  /** Something is fetched. */
  record Fetch(Pull pull) implements Ingest {}

  /**
   * A pattern stands in for it.
   *
   * @param why in words
   */
  record StandIn(String why) implements Ingest {}

  /** The protocols that an input of a type may use. */
  Map<String, Set<String>> PROTOCOLS =
      Map.of(
          "URL_PULL", Set.of("http", "https"),
          "MP4_FILE", Set.of("http", "https"),
          "TS_FILE", Set.of("http", "https"),
          "RTMP_PULL", Set.of("rtmp"));

  /**
   * That of an input.
   *
   * @param input as it is described
   * @param attachment how its channel uses it
   * @param pipeline 0 or 1
   */
  static Ingest of(JsonNode input, JsonNode attachment, int pipeline) {
    String type = input.path("type").asText();
    if (Set.of("RTMP_PUSH", "RTP_PUSH", "UDP_PUSH").contains(type)) {
      return push(type, input.path("destinations").path(pipeline).path("url").asText());
    }
    if (PROTOCOLS.containsKey(type)) {
      return fetch(type, input.path("sources").path(pipeline), attachment);
    }
    return new StandIn(type.isEmpty() ? "there is no such input" : type + " is not received here");
  }

  private static Ingest push(String type, String url) {
    try {
      URI uri = new URI(url);
      if ("127.0.0.1".equals(uri.getHost()) && uri.getPort() > 0) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        return new Push(type, uri.getPort(), path.replaceFirst("^/", ""));
      }
    } catch (URISyntaxException e) {
      return new StandIn("its address is none that can be listened to");
    }
    return new StandIn("its address is not of this machine");
  }

  private static Ingest fetch(String type, JsonNode source, JsonNode attachment) {
    String url = source.path("url").asText();
    if (url.contains("$urlPath$")) {
      return new StandIn("the schedule says which file it is");
    }
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme();
      if (!PROTOCOLS.get(type).contains(scheme)) {
        return new StandIn("'" + scheme + "' is not fetched here");
      }
      if (uri.getHost() == null) {
        return new StandIn("its URL has no host");
      }
      if (ExampleHosts.contain(uri.getHost())) {
        return new StandIn(uri.getHost() + " is an example");
      }
      boolean isSecret =
          uri.getUserInfo() != null || !source.path("passwordParam").asText().isEmpty();
      if (isSecret) {
        // Whoever lists processes would see it.
        return new StandIn("sources with passwords are not fetched here");
      }
      boolean loops = attachment.at("/inputSettings/sourceEndBehavior").asText().equals("LOOP");
      return new Fetch(new Pull(uri, type.endsWith("_FILE"), loops));
    } catch (URISyntaxException e) {
      return new StandIn("its URL is none");
    }
  }
}
