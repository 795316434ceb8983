package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What encoder settings describe is used, and their parts do not contradict each other. */
final class EncoderConsistency {

  private final ChannelChecks.Findings findings;

  EncoderConsistency(ChannelChecks.Findings findings) {
    this.findings = findings;
  }

  void check(JsonNode encoder) {
    unused(
        EncoderRule.CHANNEL_UNUSED_AUDIO,
        encoder,
        "audioDescriptions",
        "audioDescriptionNames",
        "Audio");
    unused(
        EncoderRule.CHANNEL_UNUSED, encoder, "videoDescriptions", "videoDescriptionName", "Video");
    unused(
        EncoderRule.CHANNEL_UNUSED,
        encoder,
        "captionDescriptions",
        "captionDescriptionNames",
        "Caption");
    playlists(encoder.path("outputGroups"));
    profiles(encoder.path("videoDescriptions"));
  }

  private void unused(EncoderRule rule, JsonNode encoder, String list, String member, String kind) {
    Set<String> used = new HashSet<>();
    for (JsonNode group : encoder.path("outputGroups")) {
      for (JsonNode output : group.path("outputs")) {
        JsonNode named = output.path(member);
        if (named.isTextual()) {
          used.add(named.asText());
        }
        named.forEach(name -> used.add(name.asText()));
      }
    }
    JsonNode descriptions = encoder.path(list);
    for (int i = 0; i < descriptions.size(); i++) {
      String name = descriptions.get(i).path("name").asText();
      if (!used.contains(name)) {
        findings.add(
            rule,
            "/encoderSettings/" + list + "/" + i,
            "%s description \"%s\" is not referenced by any output".formatted(kind, name));
      }
    }
  }

  private void playlists(JsonNode groups) {
    for (int i = 0; i < groups.size(); i++) {
      JsonNode hls = groups.get(i).at("/outputGroupSettings/hlsGroupSettings");
      JsonNode listed = hls.path("indexNSegments");
      JsonNode kept = hls.path("keepSegments");
      if (listed.isNumber() && kept.isNumber() && listed.asInt() >= kept.asInt()) {
        findings.add(
            EncoderRule.CHANNEL_SEGMENTS_KEPT,
            "/encoderSettings/outputGroups/"
                + i
                + "/outputGroupSettings/hlsGroupSettings/indexNSegments",
            "must be smaller than keepSegments");
      }
    }
  }

  private void profiles(JsonNode videos) {
    for (int i = 0; i < videos.size(); i++) {
      JsonNode avc = videos.get(i).at("/codecSettings/h264Settings");
      if (avc.path("profile").asText().equals("BASELINE")
          && avc.path("entropyEncoding").asText().equals("CABAC")) {
        findings.add(
            EncoderRule.CHANNEL_CABAC,
            "/encoderSettings/videoDescriptions/"
                + i
                + "/codecSettings/h264Settings/entropyEncoding",
            "CABAC must be in Main or High profile");
      }
    }
  }
}
