package dev.onair.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.encoding.InputSpecification;

/** The text of a template, with what is used of it. */
final class TemplateText {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TemplateText() {}

  /**
   * The text.
   *
   * @param settings prepared for the packager
   */
  static String of(ObjectNode settings, InputSpecification input) {
    ObjectNode document = MAPPER.createObjectNode();
    document
        .putObject("inputSpecification")
        .put("codec", input.codec().name())
        .put("resolution", input.resolution().name())
        .put("maximumBitrate", input.maximumBitrate().name());
    ObjectNode own = settings.deepCopy();
    for (JsonNode group : own.path("outputGroups")) {
      // The packager is onair's.
      if (group.at("/outputGroupSettings/hlsGroupSettings") instanceof ObjectNode hls) {
        hls.remove("destination");
      }
    }
    document.set("encoderSettings", own);
    try {
      return MAPPER.writer(printer()).writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }
}
