package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;

/** A part of a list, and the token with which the next one is asked for. */
final class Pages {

  private Pages() {}

  /**
   * The page that is asked for.
   *
   * @param name the list's name in the answer
   */
  static ObjectNode of(String name, List<ObjectNode> all, Request request) {
    int from = request.find("nextToken").map(token -> number(token, all.size())).orElse(0);
    int most = (int) MediaLiveRule.PAGE.value();
    int size = Math.min(most, request.find("maxResults").map(Integer::parseInt).orElse(most));
    int to = Math.min(all.size(), from + Math.max(1, size));
    ArrayNode list = Rows.array().addAll(all.subList(from, to));
    ObjectNode page = Rows.object().set(name, list);
    return to < all.size() ? page.put("nextToken", Integer.toString(to)) : page;
  }

  private static int number(String token, int size) {
    if (!token.matches("\\d{1,9}") || Integer.parseInt(token) > size) {
      throw ServiceError.by(MediaLiveRule.PAGE_TOKEN, "nextToken: '" + token + "' is not one");
    }
    return Integer.parseInt(token);
  }
}
