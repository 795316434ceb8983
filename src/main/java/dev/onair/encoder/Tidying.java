package dev.onair.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.JsonPlace;
import java.util.List;

/**
 * Takes out of encoder settings what says nothing, and what means the same when it is left out.
 * Exports of the console are full of both.
 */
final class Tidying {

  /** Settings that mean the same when left out: the end of their path, and their value. */
  private static final List<Silent> SILENT =
      List.of(
          // "If not set to zero, must be greater than 15": off.
          new Silent("h264Settings.softness", "0"),
          // 0 dB.
          new Silent("globalConfiguration.initialAudioGain", "0"),
          new Silent("hlsGroupSettings.timestampDeltaMilliseconds", "0"),
          // "Leaving this parameter out is equivalent to setting it to 0 (transparent)."
          new Silent("burnInDestinationSettings.backgroundOpacity", "0"),
          new Silent("burnInDestinationSettings.shadowOpacity", "0"),
          new Silent("dvbSubDestinationSettings.backgroundOpacity", "0"),
          new Silent("dvbSubDestinationSettings.shadowOpacity", "0"),
          // 0: once a segment, where players need the tables anyway.
          new Silent("m3u8Settings.patInterval", "0"),
          new Silent("m3u8Settings.pmtInterval", "0"),
          new Silent("m3u8Settings.klvBehavior", "NO_PASSTHROUGH"),
          // Deprecated: "The configured segment size is always used."
          new Silent("hlsGroupSettings.segmentationMode", "USE_SEGMENT_DURATION"),
          new Silent("hlsGroupSettings.segmentationMode", "USE_INPUT_SEGMENTATION"),
          new Silent("featureActivations.inputPrepareScheduleActions", "DISABLED"),
          new Silent("featureActivations.outputStaticImageOverlayScheduleActions", "DISABLED"),
          new Silent("thumbnailConfiguration.state", "AUTO"));

  /** The one list that AWS demands though it be empty: of a channel without sound. */
  private static final JsonPath NO_SOUND = JsonPath.of("audioDescriptions");

  private record Silent(JsonPath setting, String value) {
    Silent(String setting, String value) {
      this(JsonPath.parse(setting), value);
    }
  }

  private final ServiceModel model;

  Tidying(ServiceModel model) {
    this.model = model;
  }

  /** The settings without what says nothing. */
  ObjectNode tidy(ObjectNode settings) {
    ObjectNode copy = settings.deepCopy();
    object(JsonPlace.root(copy), "EncoderSettings");
    return copy;
  }

  /** What is left of an object; a shape that the model lacks has no name. */
  private void object(JsonPlace place, String shape) {
    for (JsonPlace member : place.children()) {
      JsonNode node = member.node();
      String memberShape = member(shape, member.name());
      if (node instanceof ObjectNode) {
        object(member, memberShape);
      } else if (node instanceof ArrayNode) {
        member.elements().stream()
            .filter(element -> element.node().isObject())
            .forEach(element -> object(element, element(memberShape)));
      }
      boolean means = isUnion(shape) || isRequired(shape, member.name());
      if (saysNothing(member, means) || isSilent(member)) {
        ((ObjectNode) place.node()).remove(member.name());
      }
    }
  }

  private static boolean saysNothing(JsonPlace place, boolean meansSomething) {
    JsonNode node = place.node();
    return node.isNull()
        || (node.isTextual() && node.asText().isEmpty())
        || (node.isArray() && node.isEmpty() && !place.path().equals(NO_SOUND))
        || (node.isObject() && node.isEmpty() && !meansSomething);
  }

  private static boolean isSilent(JsonPlace place) {
    JsonNode node = place.node();
    String value = node.isNumber() && node.doubleValue() == 0 ? "0" : node.asText();
    return SILENT.stream()
        .anyMatch(
            silent -> place.path().endsWith(silent.setting()) && value.equals(silent.value()));
  }

  /**
   * Whether a structure only chooses among others: then even an empty member says something, namely
   * which.
   */
  private boolean isUnion(String shape) {
    return model.hasShape(shape)
        && model.shape(shape) instanceof Shape.Structure structure
        && !structure.members().isEmpty()
        && structure.members().values().stream()
            .allMatch(member -> model.shape(member.shape()) instanceof Shape.Structure);
  }

  /** Whether AWS demands a member, and nothing in it: then even an empty one says something. */
  private boolean isRequired(String shape, String name) {
    return model.hasShape(shape)
        && model.shape(shape) instanceof Shape.Structure structure
        && structure.required().contains(name)
        && model.shape(member(shape, name)) instanceof Shape.Structure member
        && member.required().isEmpty();
  }

  private String member(String shape, String name) {
    if (model.hasShape(shape) && model.shape(shape) instanceof Shape.Structure structure) {
      Shape.Member member = structure.members().get(name);
      return member == null ? "" : member.shape();
    }
    return "";
  }

  private String element(String shape) {
    return model.hasShape(shape) && model.shape(shape) instanceof Shape.ListOf list
        ? list.member()
        : "";
  }
}
