package dev.onair.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.protocol.XmlDocument;

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
      return XmlDocument.of("ErrorResponse")
          .open("Error")
          .text("Type", "Sender")
          .text("Code", code)
          .text("Message", message)
          .reply(status, "text/xml");
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
