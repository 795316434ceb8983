package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.rules.Basis;

/**
 * A request that CloudFront itself refuses.
 *
 * @see EdgeRule#REFUSED_BARE
 */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient HttpReply reply;

  private Refused(HttpReply reply) {
    super("refused", null, false, false);
    this.reply = reply;
  }

  /** With a page for people. */
  static Refused page(EdgeRule rule, String why) {
    Basis.Refusal refusal = rule.basis().refusal().orElseThrow();
    String page =
        """
        <!DOCTYPE html>
        <HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY>
        <H1>%d ERROR</H1><H2>The request could not be satisfied.</H2><HR>
        %s. %s
        </BODY></HTML>
        """
            .formatted(
                refusal.status(), refusal.code(), why.replace("&", "&amp;").replace("<", "&lt;"));
    return new Refused(HttpReply.of(refusal.status(), "text/html", page));
  }

  /** In XML, as what is wrong with a signature is told. */
  static Refused signature(EdgeRule rule, String message) {
    Basis.Refusal refusal = rule.basis().refusal().orElseThrow();
    return new Refused(
        HttpReply.of(
            refusal.status(),
            "text/xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>"
                + refusal.code()
                + "</Code><Message>"
                + message
                + "</Message></Error>"));
  }

  HttpReply reply() {
    return reply;
  }
}
