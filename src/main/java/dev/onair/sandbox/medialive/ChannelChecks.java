package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.iam.Trust;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What MediaLive checks beyond single values: that the parts of a channel fit together. */
final class ChannelChecks {

  /** https://docs.aws.amazon.com/medialive/latest/ug/eml-limitations-and-rules.html */
  private static final int MOST_INPUTS = 20;

  private static final int MOST_PUSH_INPUTS = 2;

  /** ChannelRule.AUDIO_SELECTORS. */
  private static final int MOST_AUDIO_SELECTORS = 20;

  private final World world;
  private final Inputs inputs;

  ChannelChecks(World world, Inputs inputs) {
    this.world = world;
    this.inputs = inputs;
  }

  static int pipelines(JsonNode channel) {
    return channel.path("channelClass").asText().equals("SINGLE_PIPELINE") ? 1 : 2;
  }

  /**
   * Throws an error that lists all that is wrong.
   *
   * @param arn the channel's, for its role's trust policy
   */
  void check(ObjectNode channel, String arn) {
    String role = channel.path("roleArn").asText();
    if (!Trust.lets(world, role, MediaLive.PRINCIPAL, arn)) {
      throw InputTypes.untrusted(role);
    }
    if (!channel.hasNonNull("encoderSettings")) {
      world.refuse(ChannelRule.CHANNEL_ENCODER, "encoderSettings: required, but missing");
    }
    Findings findings = new Findings(world);
    Set<String> captionSelectors = checkAttachments(channel, findings);
    Set<String> destinations = checkDestinations(channel, findings);
    new EncoderChecks(findings, destinations, captionSelectors)
        .check(channel.path("encoderSettings"));
    new DestinationChecks(findings, channel.path("destinations"))
        .check(channel.at("/encoderSettings/outputGroups"));
    new OutputChecks(findings).check(channel);
    new CaptionChecks(findings).check(channel);
    findings.throwIfAny();
  }

  private Set<String> checkAttachments(ObjectNode channel, Findings findings) {
    JsonNode attachments = channel.path("inputAttachments");
    if (attachments.isEmpty()) {
      findings.add(ChannelRule.CHANNEL_NO_INPUT, "/inputAttachments", "a channel needs an input");
    }
    if (attachments.size() > MOST_INPUTS) {
      findings.add(
          ChannelRule.CHANNEL_INPUTS,
          "/inputAttachments",
          attachments.size() + " inputs; a channel has at most " + MOST_INPUTS);
    }
    Set<String> names = new HashSet<>();
    Map<String, String> types = new HashMap<>();
    Set<String> captionSelectors = new HashSet<>();
    for (int i = 0; i < attachments.size(); i++) {
      JsonNode attachment = attachments.get(i);
      String path = "/inputAttachments/" + i;
      String id = attachment.path("inputId").asText();
      Optional<ObjectNode> input = inputs.living(id);
      if (input.isEmpty()) {
        findings.add(
            ChannelRule.CHANNEL_INPUT_EXISTS, path + "/inputId", "Input " + id + " does not exist");
      } else {
        String inputClass = input.get().get("inputClass").asText();
        if (pipelines(channel) == 2 && inputClass.equals("SINGLE_PIPELINE")) {
          findings.add(
              ChannelRule.CHANNEL_INPUT_CLASS,
              path + "/inputId",
              "Input " + id + " is SINGLE_PIPELINE; a STANDARD channel needs STANDARD inputs");
        }
      }
      String type = input.map(row -> row.get("type").asText()).orElse("");
      if (types.put(id, type) != null) {
        findings.add(
            ChannelRule.CHANNEL_INPUT_TWICE,
            path + "/inputId",
            "Input " + id + " is attached twice");
      }
      String name = attachment.path("inputAttachmentName").asText();
      if (!names.add(name)) {
        findings.add(
            ChannelRule.CHANNEL_NAMES,
            path + "/inputAttachmentName",
            "'" + name + "' is not unique");
      }
      int audioSelectors = attachment.at("/inputSettings/audioSelectors").size();
      if (audioSelectors > MOST_AUDIO_SELECTORS) {
        findings.add(
            ChannelRule.AUDIO_SELECTORS,
            path + "/inputSettings/audioSelectors",
            audioSelectors + " audio selectors; at most " + MOST_AUDIO_SELECTORS + " are allowed");
      }
      attachment
          .at("/inputSettings/captionSelectors")
          .forEach(selector -> captionSelectors.add(selector.path("name").asText()));
    }
    long pushes = types.values().stream().filter(InputTypes::isPush).count();
    if (pushes > MOST_PUSH_INPUTS) {
      findings.add(
          ChannelRule.CHANNEL_PUSHES,
          "/inputAttachments",
          pushes + " push inputs; at most " + MOST_PUSH_INPUTS + " are allowed");
    }
    checkFailover(attachments, types, findings);
    return captionSelectors;
  }

  private void checkFailover(JsonNode attachments, Map<String, String> types, Findings findings) {
    for (int i = 0; i < attachments.size(); i++) {
      JsonNode attachment = attachments.get(i);
      JsonNode secondary = attachment.at("/automaticInputFailoverSettings/secondaryInputId");
      if (!secondary.isTextual()) {
        continue;
      }
      String path = "/inputAttachments/" + i + "/automaticInputFailoverSettings/secondaryInputId";
      if (!types.containsKey(secondary.asText())) {
        findings.add(
            ChannelRule.CHANNEL_FAILOVER,
            path,
            "Input " + secondary.asText() + " is not attached to this channel");
      }
      String own = types.getOrDefault(attachment.path("inputId").asText(), "");
      String other = types.getOrDefault(secondary.asText(), own);
      if (!own.equals(other)) {
        findings.add(
            ChannelRule.FAILOVER_PAIR_OF_ONE_TYPE,
            path,
            "A failover pair of " + own + " and " + other + ", which differ");
      }
      for (String id : List.of(attachment.path("inputId").asText(), secondary.asText())) {
        String type = types.getOrDefault(id, "");
        if (!type.isEmpty() && !InputTypes.canFailOver(type)) {
          findings.add(
              ChannelRule.CHANNEL_FAILOVER,
              path,
              "Input " + id + " is " + type + ", which does not fail over");
        }
      }
    }
  }

  private Set<String> checkDestinations(ObjectNode channel, Findings findings) {
    Set<String> ids = new HashSet<>();
    JsonNode destinations = channel.path("destinations");
    int pipelines = pipelines(channel);
    for (int i = 0; i < destinations.size(); i++) {
      JsonNode destination = destinations.get(i);
      String path = "/destinations/" + i;
      if (!ids.add(destination.path("id").asText())) {
        findings.add(
            ChannelRule.CHANNEL_NAMES, path + "/id", destination.path("id") + " is not unique");
      }
      JsonNode settings = destination.path("settings");
      boolean packaged = !destination.path("mediaPackageSettings").isEmpty();
      if (!packaged && settings.size() != pipelines) {
        findings.add(
            ChannelRule.CHANNEL_DESTINATIONS,
            path + "/settings",
            settings.size() + " destinations; a channel of this class needs " + pipelines);
      }
      for (int j = 0; j < settings.size(); j++) {
        String url = settings.get(j).path("url").asText();
        if (!url.matches("[a-z0-9]+://[^\\s]+")) {
          findings.add(
              ChannelRule.CHANNEL_URL,
              path + "/settings/" + j + "/url",
              "'" + url + "' is not a valid URL");
        }
      }
    }
    return ids;
  }

  /** What was found so far. */
  static final class Findings {
    private final World world;
    private final ArrayNode list = Rows.array();
    private final List<Rule> broken = new ArrayList<>();

    private Findings(World world) {
      this.world = world;
    }

    /** What breaks a rule, if that holds in this world. */
    void add(Rule rule, String elementPath, String message) {
      if (!world.holds(rule)) {
        return;
      }
      broken.add(rule);
      list.addObject().put("elementPath", elementPath).put("errorMessage", message);
    }

    private void throwIfAny() {
      if (!list.isEmpty()) {
        StringBuilder message = new StringBuilder("The channel failed validation:");
        list.forEach(
            finding ->
                message
                    .append(' ')
                    .append(finding.get("elementPath").asText())
                    .append(": ")
                    .append(finding.get("errorMessage").asText())
                    .append('.'));
        throw ServiceError.by(broken.get(0), message.toString()).with("validationErrors", list);
      }
    }
  }
}
