package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.protocol.Xml;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A request in path style.
 *
 * @param bucket "" for a request to the service
 * @param key "" for a request to a bucket
 * @param http the request as it came
 * @param body its content, without the framing of chunks
 */
record S3Request(String bucket, String key, HttpRequest http, Payload body) {

  /** What a request is addressed to. */
  enum Level {
    SERVICE,
    BUCKET,
    OBJECT
  }

  static S3Request of(HttpRequest http) {
    String path = http.rawPath().substring(1);
    int slash = path.indexOf('/');
    String bucket = decoded(slash < 0 ? path : path.substring(0, slash));
    String key = slash < 0 ? "" : decoded(path.substring(slash + 1));
    return new S3Request(bucket, key, http, Payload.of(http));
  }

  private static String decoded(String text) {
    // In a path a plus is a plus.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  Level level() {
    if (bucket.isEmpty()) {
      return Level.SERVICE;
    }
    return key.isEmpty() ? Level.BUCKET : Level.OBJECT;
  }

  Optional<String> header(String name) {
    return http.header(name);
  }

  Optional<String> query(String name) {
    return http.query().containsKey(name)
        ? Optional.of(http.query().get(name).get(0))
        : Optional.empty();
  }

  /** A parameter that may be left out; absent and empty are the same. */
  String text(String name) {
    return query(name).orElse("");
  }

  /** For the record of calls: what there is, by S3's own names. */
  ObjectNode input() {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    if (!bucket.isEmpty()) {
      input.put("Bucket", bucket);
    }
    if (!key.isEmpty()) {
      input.put("Key", key);
    }
    http.query().forEach((name, values) -> input.put(name, values.get(0)));
    http.headers()
        .forEach(
            (name, values) -> {
              if (name.startsWith("x-amz-")
                  && !name.matches("x-amz-(date|content-sha256|security-token|user-agent)")) {
                input.put(name, values.get(0));
              }
            });
    if (level() == Level.OBJECT) {
      input.put("ContentLength", body.content().bytes().length).put("ETag", body.etag());
    } else if (!body.content().isEmpty()) {
      input.set("Body", tree(body.content()));
    }
    return input;
  }

  private static JsonNode tree(Body body) {
    return body.text().stripLeading().startsWith("<")
        ? tree(Xml.parse(body))
        : TextNode.valueOf(body.text());
  }

  private static JsonNode tree(Element element) {
    if (Xml.children(element).isEmpty()) {
      return TextNode.valueOf(element.getTextContent());
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Xml.children(element).forEach(child -> object.withArray(child.getLocalName()).add(tree(child)));
    return object;
  }
}
