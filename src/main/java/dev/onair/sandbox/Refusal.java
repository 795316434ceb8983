package dev.onair.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;

/** An answer to a request that belongs to no service here, readable by SDKs of all protocols. */
record Refusal(String message) {

  static Refusal unsigned() {
    return new Refusal("The request is not signed, so that its service can't be told");
  }

  static Refusal ofService(String service) {
    return new Refusal("onair's sandbox does not emulate " + service + "; see docs/sandbox.md");
  }

  HttpReply reply(HttpRequest request, String code, int status) {
    boolean form =
        request.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
    if (form) {
      // The service's name is all that is not ours in the message, and it has no markup in it.
      return HttpReply.of(
          status,
          "text/xml",
          "<ErrorResponse><Error><Type>Sender</Type><Code>"
              + code
              + "</Code><Message>"
              + message.replaceAll("[<>&]", "")
              + "</Message></Error></ErrorResponse>");
    }
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put("__type", code)
            .put("message", message)
            .toString();
    return HttpReply.of(status, "application/json", body).with("x-amzn-ErrorType", code);
  }
}
