package dev.onair.importing.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.importing.facts.ForeignInput;
import dev.onair.importing.facts.ForeignInput.Feed;
import dev.onair.importing.facts.ForeignInput.Source;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.ingest.InputType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An input of LEF's event configuration. */
final class LiveEventInput {

  private static final Set<String> TAKEN =
      Set.of(
          "inputName",
          "type",
          "sourceEndBehavior",
          "urls",
          "username",
          "password",
          "arnList",
          "roleArn",
          "deviceId",
          "cidr");

  /** With several inputs LEF buffers so much, so that its schedule can switch between them. */
  private static final int BUFFER = 3;

  private final JsonNode encoder;
  private final boolean isOneOfSome;
  private final Remarks remarks;

  LiveEventInput(JsonNode encoder, boolean isOneOfSome, Remarks remarks) {
    this.encoder = encoder;
    this.isOneOfSome = isOneOfSome;
    this.remarks = remarks;
  }

  /**
   * The input.
   *
   * @param otherwise its name where it has none
   */
  ForeignInput read(JsonNode input, String otherwise) {
    String name = Json.text(input, "inputName").orElse(otherwise);
    Optional<InputType> type = Json.constant(input, "type", InputType.class);
    if (type.isEmpty()) {
      remarks.leftOut(
          "the input '%s': onair makes no inputs of type %s"
              .formatted(name, input.path("type").asText("that is missing")));
    } else {
      Json.leaveOut(
          input,
          TAKEN,
          "the input '" + name + "': ",
          "; a channel file has no such setting",
          remarks);
    }
    return new ForeignInput(
        name,
        type,
        type.map(known -> feed(known, input)).orElse(Feed.UNKNOWN),
        settings(type, input),
        Optional.empty());
  }

  private static Feed feed(InputType type, JsonNode input) {
    return switch (type) {
      case UDP_PUSH, RTP_PUSH, RTMP_PUSH ->
          Feed.pushed(Optional.empty(), Json.texts(input.path("cidr")));
      case RTMP_PULL, URL_PULL, MP4_FILE, TS_FILE -> Feed.fetched(sources(input));
      case MEDIACONNECT -> Feed.of(Json.texts(input.path("arnList")));
      case INPUT_DEVICE -> Feed.of(Json.texts(input.path("deviceId")));
    };
  }

  /** URLs, or objects of one and what to log in with. */
  private static List<Source> sources(JsonNode input) {
    List<Source> sources = new ArrayList<>();
    for (JsonNode url : input.path("urls")) {
      JsonNode login = url.isObject() ? url : input;
      sources.add(
          new Source(
              url.isObject() ? url.path("url").asText() : url.asText(),
              Json.text(login, "username"),
              // LEF gives it to MediaLive as a parameter's name; people write passwords there, too.
              Json.text(login, "password").filter(password -> password.startsWith("/"))));
    }
    return sources;
  }

  private ObjectNode settings(Optional<InputType> type, JsonNode input) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    boolean ends = type.filter(t -> t.isFile() || t == InputType.URL_PULL).isPresent();
    if (!ends) {
      return settings;
    }
    settings.put(
        "sourceEndBehavior",
        Json.text(input, "sourceEndBehavior")
            .or(() -> Json.text(encoder, "sourceEndBehavior"))
            .orElse("CONTINUE"));
    settings.set("captionSelectors", encoder.path("captionSelectors").deepCopy());
    if (type.filter(t -> t == InputType.URL_PULL).isPresent()) {
      ObjectNode hls = settings.putObject("networkInputSettings").putObject("hlsInputSettings");
      hls.put("scte35Source", "MANIFEST");
      if (isOneOfSome) {
        hls.put("bufferSegments", BUFFER);
      }
    }
    return settings;
  }
}
