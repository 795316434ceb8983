package dev.onair.sandbox.s3;

import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.Xml;

/** XML of S3's, element by element. */
final class Markup {

  static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

  private final StringBuilder xml = new StringBuilder(512);
  private final String root;

  /** A document with that root. */
  Markup(String root) {
    this.root = root;
    xml.append('<').append(root).append(" xmlns=\"").append(NAMESPACE).append("\">");
  }

  Markup open(String element) {
    xml.append('<').append(element).append('>');
    return this;
  }

  Markup close(String element) {
    xml.append("</").append(element).append('>');
    return this;
  }

  Markup text(String element, Object value) {
    open(element);
    xml.append(Xml.escaped(value.toString()));
    return close(element);
  }

  /** Elements that are already XML. */
  Markup raw(String elements) {
    xml.append(elements);
    return this;
  }

  /** The document. */
  String end() {
    return xml + "</" + root + ">";
  }

  /** The document as a reply. */
  HttpReply reply() {
    return reply(end());
  }

  static HttpReply reply(String document) {
    return HttpReply.of(
        200, "application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document);
  }
}
