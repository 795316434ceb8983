package dev.onair.sandbox.s3;

import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.Xml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Which elements a document may have.
 *
 * @param root the root element's name
 * @param leaves paths below the root, such as {@code Rule/Filter/Prefix}, of elements with text
 */
record Form(String root, Set<String> leaves) {

  Form {
    leaves = Set.copyOf(leaves);
  }

  static Form of(String root, String... leaves) {
    return new Form(root, Set.of(leaves));
  }

  /**
   * The document in a body.
   *
   * @throws ServiceError {@code MalformedXML} if it is not of this form
   */
  Element read(Body body) {
    Element element = Xml.parse(body);
    if (!element.getLocalName().equals(root)) {
      throw malformed("The root is " + element.getLocalName() + " and not " + root);
    }
    check(element, "");
    return element;
  }

  private void check(Element parent, String path) {
    for (Element child : Xml.children(parent)) {
      String below = path + child.getLocalName();
      boolean inner = leaves.stream().anyMatch(leaf -> leaf.startsWith(below + "/"));
      if (!inner && !leaves.contains(below)) {
        throw malformed(root + " has no " + below);
      }
      if (!inner && !Xml.children(child).isEmpty()) {
        throw malformed(below + " has elements in it");
      }
      check(child, below + "/");
    }
  }

  /** The elements at a path, such as {@code Rule/Status}. */
  static List<Element> all(Element from, String path) {
    Stream<Element> found = Stream.of(from);
    for (String name : path.split("/", -1)) {
      found =
          found.flatMap(
              element ->
                  Xml.children(element).stream()
                      .filter(child -> child.getLocalName().equals(name)));
    }
    return found.toList();
  }

  /** Their texts. */
  static List<String> texts(Element from, String path) {
    return all(from, path).stream().map(element -> element.getTextContent().strip()).toList();
  }

  /** The one text at a path; "" where there is none. */
  static String text(Element from, String path) {
    return String.join("", texts(from, path));
  }

  /**
   * Checks values.
   *
   * @throws ServiceError {@code MalformedXML} if there are others than the allowed ones
   */
  static void oneOf(Element from, String path, String... allowed) {
    Set<String> set = new LinkedHashSet<>(List.of(allowed));
    for (String text : texts(from, path)) {
      if (!set.contains(text)) {
        throw malformed(path + ": '" + text + "' is not one of " + set);
      }
    }
  }

  /** Checks that each of some elements has exactly one of another inside. */
  static void oneEach(Element from, String path, String child) {
    for (Element element : path.isEmpty() ? List.of(from) : all(from, path)) {
      if (all(element, child).size() != 1) {
        throw malformed(
            element.getLocalName() + " has " + all(element, child).size() + " " + child);
      }
    }
  }

  /** The numbers at a path, all positive. */
  static List<Integer> positive(Element from, String path) {
    List<Integer> numbers = new ArrayList<>();
    for (String text : texts(from, path)) {
      if (!text.matches("[1-9]\\d{0,8}")) {
        throw ServiceError.by(
            S3Rule.POSITIVE, "'" + path + "' must be a positive integer, not " + text);
      }
      numbers.add(Integer.valueOf(text));
    }
    return numbers;
  }

  static ServiceError malformed(String why) {
    return ServiceError.by(
        S3Rule.XML,
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema: "
            + why);
  }
}
