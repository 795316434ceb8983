package dev.onair.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.provider.ArrivingSettings;
import dev.onair.encoder.settings.JsonPlace;

/**
 * Takes out of encoder settings what says nothing, and what means the same when it is left out.
 * Exports of the console are full of both.
 */
final class Tidying {

  /** The one list that AWS demands though it be empty: of a channel without sound. */
  private static final JsonPath NO_SOUND = JsonPath.of("audioDescriptions");

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
      ObjectNode object = (ObjectNode) place.node();
      if (ArrivingSettings.isSilent(member, object)) {
        object.remove(member.name());
        continue;
      }
      JsonNode node = member.node();
      String memberShape = member(shape, member.name());
      if (node instanceof ObjectNode) {
        object(member, memberShape);
      } else if (node instanceof ArrayNode) {
        member.elements().stream()
            .filter(element -> element.node().isObject())
            .forEach(element -> object(element, element(memberShape)));
      }
      // What held nothing else is empty now.
      if (saysNothing(member, shape) || ArrivingSettings.isSilent(member, object)) {
        object.remove(member.name());
      }
    }
  }

  private boolean saysNothing(JsonPlace place, String shape) {
    JsonNode node = place.node();
    return node.isNull()
        || (node.isTextual() && node.asText().isEmpty())
        || (node.isArray() && node.isEmpty() && !place.path().equals(NO_SOUND))
        || (node.isObject()
            && node.isEmpty()
            && !isChoice(shape)
            && !isRequired(shape, place.name()));
  }

  private boolean isChoice(String shape) {
    return model.hasShape(shape) && model.isChoice(model.shape(shape));
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
