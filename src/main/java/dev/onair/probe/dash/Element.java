package dev.onair.probe.dash;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of XML, with the line where it begins. */
final class Element {

  /** Elements inside elements: far more than any MPD has. */
  private static final int DEEPEST = 40;

  private final String name;
  private final int line;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<Element> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Element(XMLStreamReader reader) {
    this.name = reader.getLocalName();
    this.line = reader.getLocation().getLineNumber();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
  }

  /**
   * The root of a document. There is no DTD in it, so no entities either: neither files nor
   * networks are asked, and nothing grows while it is read.
   *
   * @throws XMLStreamException for what is no XML
   */
  static Element parse(String document) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
    Deque<Element> open = new ArrayDeque<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD ->
            throw new XMLStreamException("a DTD has no place in it", reader.getLocation());
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() >= DEEPEST) {
            throw new XMLStreamException("too many elements in each other", reader.getLocation());
          }
          Element element = new Element(reader);
          if (!open.isEmpty()) {
            open.peek().children.add(element);
          }
          open.push(element);
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (!open.isEmpty()) {
            open.peek().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          Element done = open.pop();
          if (open.isEmpty()) {
            return done;
          }
        }
        default -> {}
      }
    }
    throw new XMLStreamException("no element", reader.getLocation());
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  String text() {
    return text.toString().strip();
  }

  Optional<String> attribute(String called) {
    return Optional.ofNullable(attributes.get(called));
  }

  Stream<Element> children(String called) {
    return children.stream().filter(child -> child.name.equals(called));
  }

  Optional<Element> child(String called) {
    return children(called).findFirst();
  }

  /** It, and all elements in it. */
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
  }
}
