package dev.onair.importing.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.template.ExportedChannel;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.importing.facts.ForeignChannel;
import dev.onair.importing.facts.ForeignEncoding;
import dev.onair.importing.facts.ForeignInput;
import dev.onair.importing.facts.ForeignInput.Failover;
import dev.onair.importing.facts.ForeignInput.Feed;
import dev.onair.importing.facts.ForeignPackaging;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.ChannelClass;
import dev.onair.model.Tags;
import dev.onair.model.ingest.InputType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A channel of MediaLive: as its console exports it, its API describes it, or CloudFormation makes
 * it.
 */
final class ChannelForm {

  /** What AWS keeps for itself. */
  private static final String OF_AWS = "aws:";

  /** What a channel has that onair does otherwise, and how. */
  private static final Map<String, String> OTHERWISE =
      new TreeMap<>(
          Map.of(
              "maintenance", "AWS's own maintenance window applies",
              "vpc", "onair makes no channels in a VPC",
              "cdiInputSpecification", "onair makes no CDI inputs",
              "anywhereSettings", "onair makes channels in the cloud",
              "linkedChannelSettings", "the Terraform provider can't link channels",
              "channelEngineVersion", "AWS's own choice applies"));

  private final ObjectNode channel;
  private final List<WrittenAt> functions;
  private final InputDescriptions descriptions;
  private final Remarks remarks;

  ChannelForm(ExportedChannel exported, InputDescriptions descriptions, Remarks remarks) {
    this.channel = exported.channel();
    this.functions = exported.functionsOfAttachments();
    this.descriptions = descriptions;
    this.remarks = remarks;
  }

  /**
   * The channel; a profile alone where the document has encoder settings alone.
   *
   * @param document the document, as a template
   * @param otherwise the channel's name, where the document has none
   */
  ForeignChannel read(ForeignEncoding.Document document, Optional<String> otherwise) {
    ForeignEncoding encoding = ForeignEncoding.of(document, Json.text(channel, "logLevel"));
    if (!channel.has("inputAttachments") && !channel.has("channelClass")) {
      remarks.leftOut("a channel: these are encoder settings alone, which make a profile");
      return new ForeignChannel(
          otherwise,
          Optional.empty(),
          List.of(),
          encoding,
          ForeignPackaging.UNKNOWN,
          new TreeMap<>(),
          List.of());
    }
    OTHERWISE.forEach(
        (key, how) -> {
          JsonNode value = channel.path(key);
          if (value.isContainerNode() && !value.isEmpty()) {
            remarks.leftOut(key + "; " + how);
          }
        });
    functions.forEach(
        function ->
            remarks.toDo(
                function.path()
                    + ": only CloudFormation knows its value; write it into the channel file"));
    remarks.leftOut(
        "packaging: what MediaPackage offers is no part of a MediaLive channel; onair's endpoints"
            + " apply");
    return new ForeignChannel(
        Json.text(channel.path("tags"), Tags.CHANNEL)
            .or(() -> Json.text(channel, "name"))
            .or(() -> otherwise),
        Json.constant(channel, "channelClass", ChannelClass.class),
        inputs(),
        encoding,
        ForeignPackaging.UNKNOWN,
        tags(),
        List.of());
  }

  /** An input is whatever its attachment calls it: an id, or a function of CloudFormation. */
  private List<ForeignInput> inputs() {
    Map<JsonNode, String> names = new HashMap<>();
    List<ForeignInput> inputs = new ArrayList<>();
    JsonNode attachments = channel.path("inputAttachments");
    int number = 0;
    for (JsonNode attachment : attachments) {
      number++;
      if (attachment.has("inputId")) {
        names.put(attachment.get("inputId"), name(attachment, number));
      }
    }
    for (JsonNode attachment : attachments) {
      inputs.add(input(attachment, name(attachment, inputs.size() + 1), names));
    }
    if (inputs.isEmpty()) {
      inputs.add(
          new ForeignInput(
              "main",
              Optional.empty(),
              Feed.UNKNOWN,
              JsonNodeFactory.instance.objectNode(),
              Optional.empty()));
    }
    return inputs;
  }

  private static String name(JsonNode attachment, int number) {
    return Json.text(attachment, "inputAttachmentName").orElse("input-" + number);
  }

  private ForeignInput input(JsonNode attachment, String name, Map<JsonNode, String> names) {
    String id = attachment.path("inputId").asText();
    Optional<InputType> type = descriptions.type(id, name, remarks);
    ObjectNode settings =
        attachment.path("inputSettings") instanceof ObjectNode given
            ? given
            : JsonNodeFactory.instance.objectNode();
    Optional<Failover> failover =
        attachment.path("automaticInputFailoverSettings") instanceof ObjectNode given
                && !given.isEmpty()
            ? Optional.of(
                new Failover(names.getOrDefault(given.path("secondaryInputId"), ""), given))
            : Optional.empty();
    type.ifPresent(known -> remarks.taken("the input '%s': %s".formatted(name, known)));
    return new ForeignInput(
        name,
        type,
        type.map(known -> descriptions.feed(id, known)).orElse(Feed.UNKNOWN),
        settings,
        failover);
  }

  private SortedMap<String, String> tags() {
    SortedMap<String, String> tags = new TreeMap<>();
    channel
        .path("tags")
        .properties()
        .forEach(
            tag -> {
              String key = tag.getKey().toLowerCase(java.util.Locale.ROOT);
              if (key.startsWith(OF_AWS) || key.startsWith(Tags.PREFIX)) {
                return;
              }
              Json.text(channel.path("tags"), tag.getKey())
                  .ifPresentOrElse(
                      value -> tags.put(tag.getKey(), value),
                      () ->
                          remarks.leftOut(
                              "the tag '%s', as it has no value".formatted(tag.getKey())));
            });
    return tags;
  }
}
