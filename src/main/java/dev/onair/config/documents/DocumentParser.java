package dev.onair.config.documents;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.SourceLocation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a document token by token. What YAML has beyond JSON becomes what JSON has: an alias what
 * its anchor names, a tag of CloudFormation such as {@code !Ref} the function that it stands for.
 */
final class DocumentParser {

  /** Values of a document, with those that aliases repeat; some lines could name billions. */
  private static final int MOST_VALUES = 200_000;

  /** YAML's own tags begin so; they say only what type a value has. */
  private static final String OF_YAML = "tag:yaml.org,2002:";

  /** Members of an object that stand elsewhere. */
  private static final String MERGE = "<<";

  private final String name;
  private final DocumentForm form;
  private final JsonParser parser;
  private final Map<JsonPath, SourceLocation> locations = new HashMap<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int values;

  private record Anchored(JsonNode node, JsonPath path) {}

  private DocumentParser(String name, DocumentForm form, JsonParser parser) {
    this.name = name;
    this.form = form;
    this.parser = parser;
  }

  static Document parse(String name, String text, DocumentForm form) throws IOException {
    try (JsonParser parser = form.parser(text)) {
      DocumentParser document = new DocumentParser(name, form, parser);
      if (parser.nextToken() == null) {
        throw new UnusableDocumentException(parser, "there is nothing in it");
      }
      JsonNode root = document.value(JsonPath.ROOT, document.line());
      if (parser.nextToken() != null) {
        throw new UnusableDocumentException(parser, "something follows the end of the document");
      }
      return new Document(root, document.locations);
    }
  }

  private SourceLocation line() {
    return new SourceLocation(name, parser.currentTokenLocation().getLineNr());
  }

  /**
   * The value here.
   *
   * @param at where it is written: of a member, where its name is
   */
  private JsonNode value(JsonPath path, SourceLocation at) throws IOException {
    count();
    if (form.isAlias(parser)) {
      return anchored(path);
    }
    locations.put(path, at);
    Object anchor = parser.canReadObjectId() ? parser.getObjectId() : null;
    Object tag = parser.canReadTypeId() ? parser.getTypeId() : null;
    JsonNode node =
        tag == null || tag.equals("") || String.valueOf(tag).startsWith(OF_YAML)
            ? untagged(path)
            : function(String.valueOf(tag), path, at);
    if (anchor != null) {
      anchors.put(String.valueOf(anchor), new Anchored(node, path));
    }
    return node;
  }

  private JsonNode untagged(JsonPath path) throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(path.element(array.size()), line()));
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

  private ObjectNode object(JsonPath path) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Map<String, Anchored> merged = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      SourceLocation at = line();
      if (object.has(member)) {
        throw new UnusableDocumentException(parser, "Duplicate field '" + member + "'");
      }
      parser.nextToken();
      if (member.equals(MERGE) && form == DocumentForm.YAML) {
        merged.putAll(merged(path.child(member), at));
      } else {
        object.set(member, value(path.child(member), at));
      }
    }
    for (var member : merged.entrySet()) {
      if (!object.has(member.getKey())) {
        object.set(member.getKey(), copy(member.getValue(), path.child(member.getKey())));
      }
    }
    return object;
  }

  /** What a merge key names: the members of an object, or of several, the first of which win. */
  private Map<String, Anchored> merged(JsonPath path, SourceLocation at) throws IOException {
    JsonNode given = value(path, at);
    Map<String, Anchored> members = new HashMap<>();
    Iterable<JsonNode> objects = given.isArray() ? given : List.of(given);
    int index = 0;
    for (JsonNode object : objects) {
      if (!object.isObject()) {
        throw new UnusableDocumentException(parser, "'<<' takes an alias of an object");
      }
      JsonPath from = given.isArray() ? path.element(index++) : path;
      object
          .properties()
          .forEach(
              e ->
                  members.putIfAbsent(
                      e.getKey(), new Anchored(e.getValue(), from.child(e.getKey()))));
    }
    return members;
  }

  /** CloudFormation's short form of a function, in its long form. */
  private JsonNode function(String tag, JsonPath path, SourceLocation at) throws IOException {
    String function = tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
    JsonPath argument = path.child(function);
    locations.put(argument, at);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    return object.set(function, untagged(argument));
  }

  private JsonNode anchored(JsonPath path) throws IOException {
    Anchored anchored = anchors.get(parser.getText());
    if (anchored == null) {
      throw new UnusableDocumentException(
          parser, "the alias '*" + parser.getText() + "' has no anchor before it");
    }
    return copy(anchored, path);
  }

  private JsonNode copy(Anchored from, JsonPath to) throws IOException {
    note(from.node(), from.path(), to);
    return from.node().deepCopy();
  }

  /** Notes that a copy stands where the original does. */
  private void note(JsonNode node, JsonPath from, JsonPath to) throws IOException {
    count();
    locations.put(to, locations.get(from));
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      note(node.get(i), from.element(i), to.element(i));
    }
    for (var member : node.properties()) {
      note(member.getValue(), from.child(member.getKey()), to.child(member.getKey()));
    }
  }

  private void count() throws IOException {
    values++;
    if (values > MOST_VALUES) {
      throw new UnusableDocumentException(
          parser, "it has more than " + MOST_VALUES + " values, those of aliases among them");
    }
  }
}
