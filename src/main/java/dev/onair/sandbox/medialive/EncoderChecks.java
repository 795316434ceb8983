package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What the encoder settings of a channel refer to by name has to be there. */
final class EncoderChecks {

  private final ChannelChecks.Findings findings;
  private final Set<String> destinations;
  private final Set<String> captionSelectors;

  EncoderChecks(
      ChannelChecks.Findings findings, Set<String> destinations, Set<String> captionSelectors) {
    this.findings = findings;
    this.destinations = destinations;
    this.captionSelectors = captionSelectors;
  }

  void check(JsonNode encoder) {
    Set<String> videos = names(encoder, "videoDescriptions");
    Set<String> audios = names(encoder, "audioDescriptions");
    Set<String> captions = names(encoder, "captionDescriptions");
    checkCaptions(encoder.path("captionDescriptions"));
    checkVideos(encoder.path("videoDescriptions"));
    new EncoderConsistency(findings).check(encoder);
    Set<String> outputNames = new HashSet<>();
    JsonNode groups = encoder.path("outputGroups");
    if (groups.isEmpty()) {
      findings.add(
          EncoderRule.CHANNEL_OUTPUTS,
          "/encoderSettings/outputGroups",
          "a channel needs an output group");
    }
    for (int i = 0; i < groups.size(); i++) {
      String path = "/encoderSettings/outputGroups/" + i;
      checkGroupSettings(path + "/outputGroupSettings", groups.get(i).path("outputGroupSettings"));
      JsonNode outputs = groups.get(i).path("outputs");
      if (outputs.isEmpty()) {
        findings.add(
            EncoderRule.CHANNEL_OUTPUTS, path + "/outputs", "an output group needs an output");
      }
      for (int j = 0; j < outputs.size(); j++) {
        JsonNode output = outputs.get(j);
        String place = path + "/outputs/" + j;
        JsonNode name = output.path("outputName");
        if (name.isTextual() && !outputNames.add(name.asText())) {
          findings.add(ChannelRule.CHANNEL_NAMES, place + "/outputName", name + " is not unique");
        }
        known(place + "/videoDescriptionName", output.path("videoDescriptionName"), videos);
        output
            .path("audioDescriptionNames")
            .forEach(audio -> known(place + "/audioDescriptionNames", audio, audios));
        output
            .path("captionDescriptionNames")
            .forEach(caption -> known(place + "/captionDescriptionNames", caption, captions));
      }
    }
  }

  private void checkGroupSettings(String path, JsonNode settings) {
    long kinds = settings.properties().stream().filter(kind -> !kind.getValue().isNull()).count();
    if (kinds != 1) {
      findings.add(
          EncoderRule.CHANNEL_ONE_KIND,
          path,
          kinds + " kinds of settings; an output group has one");
    }
    for (var kind : settings.properties()) {
      JsonNode reference = kind.getValue().at("/destination/destinationRefId");
      known(path + "/" + kind.getKey() + "/destination/destinationRefId", reference, destinations);
    }
  }

  private void checkCaptions(JsonNode descriptions) {
    for (int i = 0; i < descriptions.size(); i++) {
      known(
          "/encoderSettings/captionDescriptions/" + i + "/captionSelectorName",
          descriptions.get(i).path("captionSelectorName"),
          captionSelectors);
    }
  }

  private void checkVideos(JsonNode descriptions) {
    for (int i = 0; i < descriptions.size(); i++) {
      for (var codec : descriptions.get(i).path("codecSettings").properties()) {
        String path =
            "/encoderSettings/videoDescriptions/" + i + "/codecSettings/" + codec.getKey();
        JsonNode settings = codec.getValue();
        boolean specified = settings.path("framerateControl").asText().equals("SPECIFIED");
        for (String part : new String[] {"framerateNumerator", "framerateDenominator"}) {
          if (specified && !settings.hasNonNull(part)) {
            findings.add(
                EncoderRule.CHANNEL_FRAME_RATE,
                path + "/" + part,
                "required, since framerateControl is SPECIFIED");
          }
        }
        String rateControl = settings.path("rateControlMode").asText();
        if ((rateControl.equals("CBR") || rateControl.equals("VBR"))
            && !settings.hasNonNull("bitrate")) {
          findings.add(
              EncoderRule.CHANNEL_BITRATE,
              path + "/bitrate",
              "required, since rateControlMode is " + rateControl);
        }
      }
    }
  }

  private Set<String> names(JsonNode encoder, String list) {
    Set<String> names = new HashSet<>();
    JsonNode descriptions = encoder.path(list);
    for (int i = 0; i < descriptions.size(); i++) {
      String name = descriptions.get(i).path("name").asText();
      if (!names.add(name)) {
        findings.add(
            ChannelRule.CHANNEL_NAMES,
            "/encoderSettings/" + list + "/" + i + "/name",
            "'" + name + "' is not unique");
      }
    }
    return names;
  }

  private void known(String path, JsonNode reference, Set<String> known) {
    if (reference.isTextual()
        && !reference.asText().isEmpty()
        && !known.contains(reference.asText())) {
      findings.add(
          ChannelRule.CHANNEL_REFERENCES,
          path,
          reference + " does not exist; there are " + known.stream().sorted().toList());
    }
  }
}
