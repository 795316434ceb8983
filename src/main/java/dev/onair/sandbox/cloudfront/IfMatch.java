package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.protocol.ServiceError;

/** Changes name the version that they are of. */
final class IfMatch {

  private IfMatch() {}

  /**
   * Checks that a request is of the version that there is.
   *
   * @throws ServiceError if it names none, or another one
   */
  static void check(Request request, ObjectNode row) {
    String version =
        request
            .find("If-Match")
            .filter(tag -> !tag.isEmpty())
            .orElseThrow(
                () ->
                    ServiceError.by(
                        CloudFrontRule.IF_MATCH,
                        "The If-Match version is missing or not valid for the resource."));
    if (!version.equals(row.get("ETag").asText())) {
      throw ServiceError.by(
          CloudFrontRule.PRECONDITION,
          "The request failed because it didn't meet the preconditions in one or more request"
              + " header fields");
    }
  }
}
