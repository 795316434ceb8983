package dev.onair.config.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.Suggestions;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Template;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a template: {@code profiles/<name>.json}, a MediaLive channel as the console exports it, or
 * only its encoder settings.
 */
final class TemplateReader {

  private static final ProblemSubject SUBJECT = ProblemSubject.of("template");
  private static final String SETTINGS = "encoderSettings";
  private static final String INPUT = "inputSpecification";

  /** What a template is read for. */
  private static final Set<String> TAKEN =
      Set.of(SETTINGS, INPUT, "inputAttachments", "destinations");

  /** What onair decides itself, and where. */
  private static final Map<String, String> IGNORED =
      Map.ofEntries(
          Map.entry("name", "the channel file's name is the channel's name"),
          Map.entry("channelClass", "the channel file's class applies"),
          Map.entry("roleArn", "each channel gets a role of its own"),
          Map.entry("tags", "the tags of shared.conf and the channel file apply"),
          Map.entry("logLevel", "the channel file's encoding.log-level applies"),
          Map.entry("vpc", "onair makes no channels in a VPC"),
          Map.entry("cdiInputSpecification", "onair makes no CDI inputs"),
          Map.entry("maintenance", "AWS's own maintenance window applies"));

  private static final String OF_THE_CALL = "it belongs to the call that makes a channel";

  private final JsonFile file;
  private final ServiceModel model;
  private final Problems problems;

  TemplateReader(JsonFile file, ServiceModel model, Problems problems) {
    this.file = file;
    this.model = model;
    this.problems = problems;
  }

  /**
   * The template; empty where the file has no encoder settings.
   *
   * @param input the input specification, over which the file's goes
   * @param otherwise what goes to the packager is like where the file says nothing of it
   */
  Optional<Template> read(InputSpecification input, Ladder.OutputGroup otherwise) {
    InputSpecification own = input(input);
    return settings()
        .map(
            settings ->
                new Template(
                    own,
                    settings,
                    list("inputAttachments"),
                    list("destinations"),
                    lines(),
                    otherwise));
  }

  private ArrayNode list(String key) {
    return file.root().get(key) instanceof ArrayNode list
        ? list
        : JsonNodeFactory.instance.arrayNode();
  }

  private Template.Lines lines() {
    Map<JsonPath, WrittenAt> places = new HashMap<>();
    JsonPath around = file.root().has(SETTINGS) ? JsonPath.ROOT : JsonPath.of(SETTINGS);
    file.locations()
        .forEach(
            (path, location) ->
                places.put(around.then(path), new WrittenAt(location, path.toString())));
    places.putIfAbsent(JsonPath.ROOT, new WrittenAt(file.locationOf(JsonPath.ROOT), ""));
    return new Template.Lines(places);
  }

  /** The encoder settings; empty where the file has none. */
  private Optional<ObjectNode> settings() {
    if (!file.root().has(SETTINGS)) {
      if (model.structure("EncoderSettings").members().keySet().stream()
          .anyMatch(file.root()::has)) {
        return Optional.of(file.root());
      }
      error(
          JsonPath.ROOT,
          Flaw.TYPE,
          "is no MediaLive channel: it has neither encoderSettings nor videoDescriptions");
      return Optional.empty();
    }
    file.root().fieldNames().forEachRemaining(this::channelKey);
    if (file.root().get(SETTINGS) instanceof ObjectNode settings) {
      return Optional.of(settings);
    }
    error(JsonPath.of(SETTINGS), Flaw.TYPE, "is no JSON object: { … }");
    return Optional.empty();
  }

  /** The input specification, over a default. */
  private InputSpecification input(InputSpecification otherwise) {
    JsonNode input = file.root().path(INPUT);
    return new InputSpecification(
        oneOf(input, "codec", InputSpecification.Codec.class, otherwise.codec()),
        oneOf(input, "resolution", InputSpecification.Resolution.class, otherwise.resolution()),
        oneOf(
            input,
            "maximumBitrate",
            InputSpecification.MaximumBitrate.class,
            otherwise.maximumBitrate()));
  }

  private void channelKey(String key) {
    JsonNode value = file.root().get(key);
    boolean empty =
        value.isNull()
            || (value.isTextual()
                ? value.asText().isEmpty()
                : value.isContainerNode() && value.isEmpty());
    if (TAKEN.contains(key) || empty) {
      return;
    }
    Set<String> settings = model.structure("CreateChannelRequest").members().keySet();
    Set<String> known =
        new HashSet<>(model.structure("DescribeChannelResponse").members().keySet());
    known.addAll(settings);
    if (settings.contains(key)) {
      problems.warning(
          SUBJECT.at(JsonPath.of(key)).id(Flaw.of("ignored")),
          file.locationOf(JsonPath.of(key)),
          key,
          "is ignored: " + IGNORED.getOrDefault(key, OF_THE_CALL));
    } else if (!known.contains(key)) {
      // What only AWS's answer has, such as arn and state, is no setting of the channel.
      error(JsonPath.of(key), Flaw.UNKNOWN, "unknown setting" + Suggestions.didYouMean(key, known));
    }
  }

  private <E extends Enum<E>> E oneOf(JsonNode input, String key, Class<E> type, E otherwise) {
    JsonNode value = input.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    if (names.contains(value.asText())) {
      return Enum.valueOf(type, value.asText());
    }
    error(JsonPath.of(INPUT, key), Flaw.CHOICE, Suggestions.notAllowed(value.asText(), names));
    return otherwise;
  }

  private void error(JsonPath path, Flaw flaw, String message) {
    problems.error(SUBJECT.at(path).id(flaw), file.locationOf(path), path.toString(), message);
  }
}
