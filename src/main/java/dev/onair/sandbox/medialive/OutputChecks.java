package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Output groups and their outputs are of a kind, and have in them what that kind takes. */
final class OutputChecks {

  private static final String GROUPS = "/encoderSettings/outputGroups/";
  private static final String VIDEO = "videoDescriptionName";
  private static final String AUDIO = "audioDescriptionNames";
  private static final String CAPTIONS = "captionDescriptionNames";

  /** MediaPackage's ingest endpoints: https://….ingest.….mediapackagev2.eu-west-1.amazonaws.com */
  private static final String PACKAGER = ".*\\.mediapackage(v2)?\\..*";

  private final ChannelChecks.Findings findings;

  OutputChecks(ChannelChecks.Findings findings) {
    this.findings = findings;
  }

  void check(JsonNode channel) {
    JsonNode groups = channel.at("/encoderSettings/outputGroups");
    Set<String> names = new HashSet<>();
    for (int i = 0; i < groups.size(); i++) {
      String path = GROUPS + i;
      JsonNode group = groups.get(i);
      JsonNode name = group.path("name");
      if (name.isTextual() && !name.asText().isEmpty() && !names.add(name.asText())) {
        findings.add(EncoderRule.CHANNEL_GROUP_NAMES, path + "/name", name + " is not unique");
      }
      JsonNode outputs = group.path("outputs");
      for (int j = 0; j < outputs.size(); j++) {
        output(path + "/outputs/" + j, group, outputs.get(j));
      }
      modifiers(path, group);
      redundantManifest(path, group, channel.path("destinations"));
    }
  }

  private void output(String path, JsonNode group, JsonNode output) {
    if (Stream.of(VIDEO, AUDIO, CAPTIONS).allMatch(member -> count(output, member) == 0)) {
      findings.add(EncoderRule.CHANNEL_OUTPUT_EMPTY, path, "an output has something in it");
    }
    Optional<String> kind = kind(group);
    String own = kind.orElse("") + "OutputSettings";
    if (kind.isPresent() && !output.path("outputSettings").hasNonNull(own)) {
      findings.add(EncoderRule.CHANNEL_OUTPUT_KIND, path + "/outputSettings", "has to have " + own);
    }
    if (kind.equals(Optional.of("frameCapture"))) {
      most(path, output, AUDIO, 0);
      most(path, output, CAPTIONS, 0);
    } else if (kind.equals(Optional.of("rtmp"))) {
      most(path, output, AUDIO, 1);
      most(path, output, CAPTIONS, 1);
    }
  }

  private void most(String path, JsonNode output, String member, int most) {
    int count = count(output, member);
    if (count > most) {
      findings.add(
          EncoderRule.CHANNEL_ENCODES,
          path + "/" + member,
          count + " are too many for an output of this kind; it takes " + most);
    }
  }

  private static int count(JsonNode output, String member) {
    JsonNode names = output.path(member);
    return names.isTextual() && !names.asText().isEmpty() ? 1 : names.size();
  }

  /** {@code hls}, where there is but one. */
  private static Optional<String> kind(JsonNode group) {
    List<String> kinds =
        group.path("outputGroupSettings").properties().stream()
            .filter(kind -> !kind.getValue().isNull())
            .map(kind -> kind.getKey().replace("GroupSettings", ""))
            .toList();
    return kinds.size() == 1 ? Optional.of(kinds.get(0)) : Optional.empty();
  }

  private void modifiers(String path, JsonNode group) {
    JsonNode outputs = group.path("outputs");
    Set<String> modifiers = new HashSet<>();
    for (int j = 0; j < outputs.size(); j++) {
      JsonNode hls = outputs.get(j).at("/outputSettings/hlsOutputSettings");
      String modifier = hls.path("nameModifier").asText("");
      if (!hls.isMissingNode() && outputs.size() > 1 && !modifiers.add(modifier)) {
        findings.add(
            EncoderRule.CHANNEL_MODIFIERS,
            path + "/outputs/" + j + "/outputSettings/hlsOutputSettings/nameModifier",
            "'" + modifier + "' is not unique");
      }
    }
  }

  private void redundantManifest(String path, JsonNode group, JsonNode destinations) {
    JsonNode hls = group.at("/outputGroupSettings/hlsGroupSettings");
    String reference = hls.at("/destination/destinationRefId").asText();
    boolean enabled = hls.path("redundantManifest").asText().equals("ENABLED");
    for (JsonNode destination : destinations) {
      if (enabled
          && destination.path("id").asText().equals(reference)
          && destination.at("/settings/0/url").asText().matches(PACKAGER)) {
        findings.add(
            EncoderRule.CHANNEL_REDUNDANT,
            path + "/outputGroupSettings/hlsGroupSettings/redundantManifest",
            "can't be enabled for MediaPackage");
      }
    }
  }
}
