package dev.onair.sandbox.mediapackage.live.manifests;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** An XML document as it is written, an element a line. */
final class Xml {

  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Whether nothing is in the element that was begun last. */
  private boolean bare;

  /** Attributes in their order; those with an empty value are left out. */
  static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        attributes.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return attributes;
  }

  /** Begins an element that has others in it. */
  Xml open(String name, String... namesAndValues) {
    tag(name, attributes(namesAndValues)).append(">\n");
    open.push(name);
    bare = true;
    return this;
  }

  /** Ends the element that was begun last. */
  Xml close() {
    String name = open.pop();
    if (bare) {
      text.setLength(text.length() - ">\n".length());
      text.append("/>\n");
      bare = false;
      return this;
    }
    indent().append("</").append(name).append(">\n");
    return this;
  }

  /** An element without content. */
  Xml empty(String name, String... namesAndValues) {
    tag(name, attributes(namesAndValues)).append("/>\n");
    return this;
  }

  /** An element with text in it. */
  Xml text(String name, String content) {
    tag(name, Map.of())
        .append('>')
        .append(escaped(content))
        .append("</")
        .append(name)
        .append(">\n");
    return this;
  }

  private StringBuilder tag(String name, Map<String, String> attributes) {
    bare = false;
    indent().append('<').append(name);
    attributes.forEach(
        (attribute, value) ->
            text.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"'));
    return text;
  }

  private StringBuilder indent() {
    return text.append("  ".repeat(open.size()));
  }

  private static String escaped(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
