package dev.onair.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlDocumentTest {

  @Test
  void whatIsOpenIsClosedAtTheEnd() {
    String document = XmlDocument.of("a", "urn:x").open("b").text("c", 1).close().open("d").end();

    assertThat(document).isEqualTo("<a xmlns=\"urn:x\"><b><c>1</c></b><d></d></a>");
  }

  @Test
  void anAttributeMayHaveANamespaceOfItsOwn() {
    String document =
        XmlDocument.of("a").open("b").attribute("x", "urn:x", "type", "\"<&").text("c").end();

    assertThat(document).isEqualTo("<a><b xmlns:x=\"urn:x\" x:type=\"&quot;&lt;&amp;\">c</b></a>");
  }

  @Test
  void aTextIsReadAsItWasWritten() {
    String text = "<a href=\"b\">&amp;</a>\r\n\ttv 📺 ]]>\r";

    String document = XmlDocument.of("a").text(text).end();

    assertThat(Xml.parse(Body.of(document)).getTextContent()).isEqualTo(text);
  }

  @Test
  void aReplyIsDeclared() {
    HttpReply reply = XmlDocument.of("a").text("ä").reply(404, "text/xml");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.headers()).containsEntry("Content-Type", "text/xml");
    assertThat(reply.body().text())
        .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>ä</a>");
  }
}
