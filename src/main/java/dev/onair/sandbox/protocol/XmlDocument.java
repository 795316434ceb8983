package dev.onair.sandbox.protocol;

import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document, written element by element. */
public final class XmlDocument {

  private final StringWriter text = new StringWriter(512);
  private final XMLStreamWriter writer;

  private XmlDocument() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A document without a namespace. */
  public static XmlDocument of(String root) {
    return new XmlDocument().open(root);
  }

  /** A document all of whose elements are in a namespace. */
  public static XmlDocument of(String root, String namespace) {
    return of(root).write(writer -> writer.writeDefaultNamespace(namespace));
  }

  /** Begins an element. */
  public XmlDocument open(String element) {
    return write(writer -> writer.writeStartElement(element));
  }

  /** Gives the element that was just begun an attribute of another namespace. */
  public XmlDocument attribute(String prefix, String namespace, String name, String value) {
    return write(
        writer -> {
          writer.writeNamespace(prefix, namespace);
          writer.writeAttribute(prefix, namespace, name, value);
        });
  }

  /** Ends the element that was begun last. */
  public XmlDocument close() {
    return write(XMLStreamWriter::writeEndElement);
  }

  /** An element with nothing but text in it. */
  public XmlDocument text(String element, Object value) {
    return open(element).text(value.toString()).close();
  }

  /** Text in the element that was begun last. */
  public XmlDocument text(String value) {
    return write(
        writer -> {
          // Written as a reference, a carriage return survives a parser's normalization.
          Iterator<String> lines = List.of(value.split("\r", -1)).iterator();
          writer.writeCharacters(lines.next());
          while (lines.hasNext()) {
            writer.writeEntityRef("#13");
            writer.writeCharacters(lines.next());
          }
        });
  }

  /** Ends all that is open; the document, without a declaration. */
  public String end() {
    write(XMLStreamWriter::writeEndDocument);
    return text.toString();
  }

  /** The ended document, declared, as a reply. */
  public HttpReply reply(int status, String contentType) {
    return reply(status, contentType, end());
  }

  /** A document without a declaration, declared, as a reply. */
  public static HttpReply reply(int status, String contentType, String document) {
    return HttpReply.of(
        status, contentType, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document);
  }

  private XmlDocument write(Step step) {
    try {
      step.write(writer);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Step {
    void write(XMLStreamWriter writer) throws XMLStreamException;
  }
}
