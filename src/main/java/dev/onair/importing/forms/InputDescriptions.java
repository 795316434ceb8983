package dev.onair.importing.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.importing.facts.ForeignInput.Feed;
import dev.onair.importing.facts.ForeignInput.Source;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.ingest.InputType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of the inputs that a channel's attachments name.
 *
 * @param inputs the answers of DescribeInput, by the inputs' ids
 * @param networks who may push to them, by the ids of input security groups
 */
public record InputDescriptions(
    Map<String, ObjectNode> inputs, Map<String, List<String>> networks) {

  /** Nothing: the channel was described without its inputs. */
  public static final InputDescriptions NONE = new InputDescriptions(Map.of(), Map.of());

  /** What encoders push RTMP to; the application's name, and that of the stream. */
  private static final Pattern PUSHED = Pattern.compile("rtmps?://[^/]+/([^/]+)(/.*)?");

  public InputDescriptions {
    inputs = Map.copyOf(inputs);
    networks = Map.copyOf(networks);
  }

  /** The type of an input; absent where it is not known, or onair makes no such inputs. */
  Optional<InputType> type(String id, String name, Remarks remarks) {
    if (!inputs.containsKey(id)) {
      return Optional.empty();
    }
    JsonNode input = inputs.get(id);
    Optional<InputType> type = Json.constant(input, "type", InputType.class);
    boolean isPrivate = input.path("destinations").findValue("vpc") != null;
    if (type.isEmpty() || isPrivate) {
      remarks.leftOut(
          "the input '%s': onair makes no inputs %s"
              .formatted(name, isPrivate ? "in a VPC" : "of type " + input.path("type").asText()));
      return Optional.empty();
    }
    return type;
  }

  /** Where the stream of an input comes from. */
  Feed feed(String id, InputType type) {
    JsonNode input = inputs.get(id);
    return switch (type) {
      case UDP_PUSH, RTP_PUSH -> Feed.pushed(Optional.empty(), allowed(input));
      case RTMP_PUSH -> Feed.pushed(application(input), allowed(input));
      case RTMP_PULL, URL_PULL, MP4_FILE, TS_FILE -> Feed.fetched(sources(input));
      case MEDIACONNECT -> Feed.of(texts(input.path("mediaConnectFlows"), "flowArn"));
      case INPUT_DEVICE -> Feed.of(texts(input.path("inputDevices"), "id"));
    };
  }

  private List<String> allowed(JsonNode input) {
    return Json.texts(input.path("securityGroups")).stream()
        .flatMap(group -> networks.getOrDefault(group, List.of()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<String> application(JsonNode input) {
    return texts(input.path("destinations"), "url").stream()
        .map(PUSHED::matcher)
        .filter(Matcher::matches)
        .map(url -> url.group(1))
        .findFirst();
  }

  private static List<Source> sources(JsonNode input) {
    List<Source> sources = new ArrayList<>();
    for (JsonNode source : input.path("sources")) {
      sources.add(
          new Source(
              source.path("url").asText(),
              Json.text(source, "username"),
              Json.text(source, "passwordParam")));
    }
    return sources;
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(element -> Json.text(element, key).ifPresent(texts::add));
    return texts;
  }
}
