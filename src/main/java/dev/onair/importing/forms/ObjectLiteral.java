package dev.onair.importing.forms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The object that a module of TypeScript or JavaScript exports, as far as it is data: names without
 * quotes, comments and commas at the end are taken, expressions are not.
 */
final class ObjectLiteral {

  /** {@code export const EVENT_CONFIG: IEventConfig =}, {@code export default}, before a brace. */
  private static final Pattern EXPORT =
      Pattern.compile(
          "(?m)^\\s*(?:export\\s+(?:default\\s*|const\\s+\\w+[^=]*=\\s*)|module\\.exports\\s*=\\s*)(?=\\{)");

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
              .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
              .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
              .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
              .build());

  private ObjectLiteral() {}

  /** The object; empty where the text exports none. */
  static Optional<Parsed> of(String text) {
    Matcher export = EXPORT.matcher(text);
    if (!export.find()) {
      return Optional.empty();
    }
    int linesBefore = (int) text.substring(0, export.end()).lines().count() - 1;
    try {
      return Optional.of(
          new Parsed(Optional.of(MAPPER.readTree(text.substring(export.end()))), 0, ""));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      return Optional.of(new Parsed(Optional.empty(), linesBefore + line, e.getOriginalMessage()));
    }
  }

  /**
   * What became of it.
   *
   * @param value the object; absent where it is not data
   * @param line where it is not, counted from 1; 0: not known
   * @param problem why it is not
   */
  record Parsed(Optional<JsonNode> value, int line, String problem) {}
}
