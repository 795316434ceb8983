package dev.onair.config.encoding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.hocon.TextFile;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON file that remembers its lines.
 *
 * @param root the object in the file
 * @param locations the line of every value
 */
record JsonFile(ObjectNode root, Map<JsonPath, SourceLocation> locations) {

  private static final ProblemSubject JSON = ProblemSubject.of("file").at("json");

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** What the library says of itself at the end of a message, which helps no operator. */
  private static final Pattern OF_THE_LIBRARY =
      Pattern.compile(" \\(start marker at .*\\)$|: enable `.*$|, from `.*`(?=\\)$)");

  JsonFile {
    locations = Map.copyOf(locations);
  }

  /** Reads the file; empty where it can't be used, which is then recorded as a problem. */
  static Optional<JsonFile> read(TextFile file, Problems problems) {
    Optional<String> unreadable = file.problem();
    if (unreadable.isPresent()) {
      problems.error(TextFile.UNREADABLE, SourceLocation.of(file.name()), "", unreadable.get());
      return Optional.empty();
    }
    Lines lines = new Lines(file.name(), new HashMap<>());
    try (JsonParser parser = FACTORY.createParser(file.text())) {
      parser.nextToken();
      JsonNode node = value(parser, JsonPath.ROOT, lines);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "something follows the end of the document");
      }
      if (node instanceof ObjectNode object) {
        return Optional.of(new JsonFile(object, lines.locations()));
      }
      problems.error(
          JSON.id(Flaw.TYPE), new SourceLocation(file.name(), 1), "", "is no JSON object: { … }");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      problems.error(
          JSON.id(Flaw.SYNTAX),
          new SourceLocation(file.name(), line),
          "",
          "is not valid JSON: " + OF_THE_LIBRARY.matcher(e.getOriginalMessage()).replaceAll(""));
    } catch (IOException e) {
      problems.error(
          TextFile.UNREADABLE,
          SourceLocation.of(file.name()),
          "",
          "can't be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Where a value was written; the nearest object around it where there is no such value. */
  SourceLocation locationOf(JsonPath path) {
    return path.nearest(locations).orElseThrow();
  }

  /** The lines of a file, as they are read. */
  private record Lines(String file, Map<JsonPath, SourceLocation> locations) {
    void note(JsonPath path, JsonParser parser) {
      locations.put(path, new SourceLocation(file, parser.currentTokenLocation().getLineNr()));
    }
  }

  private static JsonNode value(JsonParser parser, JsonPath path, Lines lines) throws IOException {
    lines.note(path, parser);
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, path, lines);
      case START_ARRAY -> {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser, path.element(array.size()), lines));
        }
        yield array;
      }
      case VALUE_NUMBER_INT -> nodes.numberNode(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      default -> nodes.textNode(parser.getText());
    };
  }

  private static ObjectNode object(JsonParser parser, JsonPath path, Lines lines)
      throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, value(parser, path.child(name), lines));
    }
    return object;
  }
}
