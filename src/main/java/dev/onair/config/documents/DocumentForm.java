package dev.onair.config.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms of documents. */
public enum DocumentForm {
  JSON,
  YAML;

  /** What the library says of itself at the end of a message, which helps no operator. */
  private static final Pattern OF_THE_LIBRARY =
      Pattern.compile(" \\(start marker at .*\\)$|: enable `.*$|, from `.*`(?=\\)$)");

  /** The endings of files in YAML; any other is JSON. */
  private static final Pattern YAML_FILE = Pattern.compile(".*\\.ya?ml");

  /** The form of a file, by its name. */
  public static DocumentForm of(String file) {
    return YAML_FILE.matcher(file).matches() ? YAML : JSON;
  }

  /** The word for it in a problem's id. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  JsonParser parser(String text) throws IOException {
    return this == YAML ? Yaml.parser(text) : new JsonFactory().createParser(text);
  }

  boolean isAlias(JsonParser parser) {
    return this == YAML && Yaml.isAlias(parser);
  }

  /** The line that the parser complains of; 0 where it names none. */
  int lineOf(JsonProcessingException e) {
    int own = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    return this == YAML ? Yaml.line(e).orElse(own) : own;
  }

  /** What the parser complains of, in one line. */
  String messageOf(JsonProcessingException e) {
    Optional<String> ofYaml = this == YAML ? Yaml.message(e) : Optional.empty();
    return ofYaml.orElseGet(() -> OF_THE_LIBRARY.matcher(e.getOriginalMessage()).replaceAll(""));
  }
}
