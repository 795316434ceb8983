package dev.onair.sandbox.protocol;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response as it leaves.
 *
 * @param status the HTTP status
 * @param headers one value each
 * @param body the whole body; may be empty
 */
public record HttpReply(int status, Map<String, String> headers, Body body) {

  /** A reply with a text body. */
  public static HttpReply of(int status, String contentType, String body) {
    return new HttpReply(status, Map.of("Content-Type", contentType), Body.of(body));
  }

  /** A reply without a body. */
  public static HttpReply empty(int status) {
    return new HttpReply(status, Map.of(), Body.empty());
  }

  /** The same, with one more header. */
  public HttpReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpReply(status, more, body);
  }

  /** The same, with another status. */
  public HttpReply withStatus(int other) {
    return new HttpReply(other, headers, body);
  }
}
