package dev.onair.config.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of documents. */
public enum DocumentForm {
  JSON,
  YAML;

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

  /**
   * What the parser complains of, in one line. The words of libraries are not used: they repeat
   * what stands in the document.
   */
  String messageOf(JsonProcessingException e) {
    if (e instanceof UnusableDocumentException) {
      return e.getOriginalMessage();
    }
    if (e instanceof StreamConstraintsException) {
      return "a number, a name or a text in it is too long, or it is nested too deep";
    }
    if (e instanceof JsonEOFException) {
      return "it ends, but a { or [ or \" is still open; close it";
    }
    if (e instanceof InputCoercionException) {
      return "a number in it is too large";
    }
    return this == YAML
        ? Yaml.message(e)
        : "look for a comma, a colon, a quote or a brace that is too many or missing, in this line"
            + " or above it";
  }
}
