package dev.onair.config.section;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What has lists under its keys. */
public interface ListValues {

  /** The elements of a list, each a text or an object; none where the key is not given. */
  List<Element> elements(String key);

  /** A list of non-empty texts; empty where the key is not given. */
  default List<String> texts(String key) {
    return elements(key).stream().flatMap(element -> element.text().stream()).toList();
  }

  /**
   * A list of texts, without those that are wrong; empty where the key is not given. What is wrong
   * is told at the line of its element.
   *
   * @param problem what is wrong with a text; empty where nothing is
   */
  default List<String> texts(String key, Function<String, Optional<Objection>> problem) {
    return elements(key).stream().flatMap(element -> element.text(problem).stream()).toList();
  }
}
