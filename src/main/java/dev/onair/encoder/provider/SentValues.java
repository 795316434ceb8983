package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.provider.ProviderSchema.Attribute;
import dev.onair.encoder.provider.ProviderSchema.Block;
import dev.onair.encoder.provider.ProviderSchema.Nested;
import dev.onair.encoder.settings.JsonPlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource's planned values, as the provider puts them into a request. */
final class SentValues {

  /** Sent as it is, even if it is empty; anything else that is "" or 0 is left out. */
  private static final List<JsonPath> SENT_EMPTY =
      paths(
          "destinations.id",
          "destinations.mediaPackageSettings.channelId",
          "destinations.settings.passwordParam",
          "destinations.settings.streamName",
          "destinations.settings.url",
          "destinations.settings.username",
          "inputAttachments.inputAttachmentName",
          "inputAttachments.inputId",
          "dvbSubSourceSettings.pid");

  /** Lost on the way, beside the settings of {@link ProviderLimit}, which are an encoder's. */
  private static final List<JsonPath> LOST =
      paths(
          "inputSettings.videoSelector",
          "videoBlackSettings.blackDetectThreshold",
          "vpc.publicAddressAllocationIds",
          // Read back only.
          "vpc.availabilityZones",
          "vpc.networkInterfaceIds");

  private static final JsonPath MAINTENANCE = JsonPath.of("maintenance");
  private static final JsonPath SETTINGS = JsonPath.of("encoderSettings");

  /** AWS demands it, and the provider sends an empty one for a channel without sound. */
  private static final JsonPath SOUND = SETTINGS.child("audioDescriptions");

  private final ServiceModel model;
  private final JsonNode values;
  private final JsonNode marks;
  private final List<JsonPath> unknown = new ArrayList<>();

  /**
   * @param values the resource's planned values
   * @param marks {@code true} in the place of each that is known only after the apply
   */
  SentValues(ServiceModel model, JsonNode values, JsonNode marks) {
    this.model = model;
    this.values = values;
    this.marks = marks;
  }

  /** The values that {@link #of} found unknown, by their paths in the request. */
  List<String> unknown() {
    return unknown.stream().map(JsonPath::toString).sorted().toList();
  }

  /**
   * The request.
   *
   * @param schema of what is sent
   * @param shape of the request
   */
  ObjectNode of(Block schema, Shape.Structure shape) {
    return block(new Source("", values, marks), schema, new Target(JsonPath.ROOT, shape));
  }

  /** Whether anything in a value is known only after the apply. */
  static boolean isMarked(JsonNode marks) {
    return marks.toString().contains("true");
  }

  /** Whether the provider can't tell a value from one that is not there. */
  static boolean isZero(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isEmpty())
        || (value.isNumber() && value.doubleValue() == 0)
        || (value.isArray() && value.isEmpty());
  }

  /** A block of a plan: its name, its values, and which of them are unknown. */
  private record Source(String name, JsonNode values, JsonNode marks) {
    Source at(String block, int index) {
      return new Source(block, values.path(block).path(index), marks.path(block).path(index));
    }
  }

  /** The object of a request that a block becomes: where it stands, and its shape. */
  private record Target(JsonPath path, Shape.Structure shape) {
    JsonPlace place(String member, JsonNode node) {
      return new JsonPlace(path.child(member), node);
    }
  }

  private ObjectNode block(Source source, Block schema, Target target) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Members members = new Members(source.name(), target.shape());
    for (Map.Entry<String, Attribute> attribute : schema.attributes().entrySet()) {
      String member = members.of(attribute.getKey());
      JsonPlace place = target.place(member, source.values().path(attribute.getKey()));
      attribute(place, source.marks().path(attribute.getKey()), attribute.getValue())
          .ifPresent(value -> object.set(member, value));
    }
    for (Map.Entry<String, Nested> nested : schema.blocks().entrySet()) {
      String member = members.of(nested.getKey());
      nested(source, nested.getKey(), nested.getValue().block(), target, member)
          .ifPresent(value -> object.set(member, value));
    }
    return object;
  }

  private Optional<JsonNode> attribute(JsonPlace place, JsonNode mark, Attribute attribute) {
    if (isLost(place)) {
      return Optional.empty();
    }
    if (isMarked(mark)) {
      if (!attribute.computed()) {
        unknown.add(place.path());
      }
      return Optional.empty();
    }
    boolean sentEmpty = SENT_EMPTY.stream().anyMatch(place.path()::endsWith);
    if (sentEmpty) {
      return Optional.of(isZero(place.node()) ? zero(attribute) : place.node());
    }
    return isZero(place.node()) ? Optional.empty() : Optional.of(place.node());
  }

  private static JsonNode zero(Attribute attribute) {
    return attribute.type().equals("number")
        ? JsonNodeFactory.instance.numberNode(0)
        : TextNode.valueOf("");
  }

  private Optional<JsonNode> nested(
      Source source, String name, Block schema, Target target, String member) {
    JsonPlace place = target.place(member, source.values().path(name));
    if (isLost(place)) {
      return Optional.empty();
    }
    boolean isUnknown = source.marks().path(name).asBoolean();
    boolean isFilled = isUnknown && isComputed(place.path());
    if (!isUnknown && place.node().isEmpty() && place.path().equals(SOUND)) {
      return Optional.of(JsonNodeFactory.instance.arrayNode());
    }
    if (isFilled || (!isUnknown && place.node().isEmpty())) {
      return Optional.empty();
    }
    // A block that AWS's model does not have can't be written in its words.
    if (isUnknown || !target.shape().members().containsKey(member)) {
      unknown.add(place.path());
      return Optional.empty();
    }
    String shape = target.shape().members().get(member).shape();
    if (model.shape(shape) instanceof Shape.ListOf list) {
      ArrayNode elements = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < place.node().size(); i++) {
        JsonPath path = place.path().element(i);
        elements.add(
            block(source.at(name, i), schema, new Target(path, model.structure(list.member()))));
      }
      return Optional.of(elements);
    }
    return Optional.of(
        block(source.at(name, 0), schema, new Target(place.path(), model.structure(shape))));
  }

  /**
   * Where AWS fills blocks of which nothing is said: they are unknown beforehand as a whole, and
   * not sent. A block in which something is said is there, with whatever in it is unknown.
   */
  private static boolean isComputed(JsonPath block) {
    return block.equals(MAINTENANCE) || (block.startsWith(SETTINGS) && !block.equals(SETTINGS));
  }

  private static List<JsonPath> paths(String... texts) {
    return Arrays.stream(texts).map(JsonPath::parse).toList();
  }

  private static boolean isLost(JsonPlace place) {
    return ProviderLimit.loses(place) || LOST.stream().anyMatch(place.path()::endsWith);
  }

  /** The API's names of what a block of the provider's has. */
  static final class Members {

    /** What the provider says in other words. */
    private static final Map<String, String> OTHER_WORDS =
        Map.of(
            "input_resolution", "resolution",
            "audio_watermark_settings", "audioWatermarkingSettings");

    private final String block;
    private final Map<String, String> byName = new HashMap<>();

    Members(String block, Shape.Structure shape) {
      this.block = ProviderSchema.normalized(block).replaceAll("settings$", "");
      shape.members().keySet().forEach(m -> byName.put(ProviderSchema.normalized(m), m));
    }

    String of(String name) {
      String wanted = ProviderSchema.normalized(name);
      String member = byName.get(wanted);
      if (member == null) {
        // Some have the name of their block before them, and some lists are in the singular.
        member =
            byName.getOrDefault(
                wanted.startsWith(block) ? wanted.substring(block.length()) : "",
                byName.get(wanted + "s"));
      }
      // What AWS's model does not have may be newer.
      return member != null
          ? member
          : OTHER_WORDS.getOrDefault(name, ProviderMapping.camelCase(name));
    }
  }
}
