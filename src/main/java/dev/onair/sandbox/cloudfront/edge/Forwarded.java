package dev.onair.sandbox.cloudfront.edge;

import com.fasterxml.jackson.databind.JsonNode;

/** What of a viewer's request a policy hands on. */
record Forwarded(Selection queries, Selection headers, Selection cookies) {

  /** Nothing. */
  static final Forwarded NOTHING = new Forwarded(Selection.NONE, Selection.NONE, Selection.NONE);

  static Forwarded of(JsonNode policy) {
    return new Forwarded(
        Selection.ofQueries(policy), Selection.ofHeaders(policy), Selection.ofCookies(policy));
  }
}
