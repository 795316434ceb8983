package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Captions are what their sources can become, and what the outputs that have them take. */
final class CaptionChecks {

  private static final String DESCRIPTIONS = "/encoderSettings/captionDescriptions";
  private static final String WEBVTT = "webvttDestinationSettings";
  private static final String BURN_IN = "burnInDestinationSettings";
  private static final String EMBEDDED = "embeddedDestinationSettings";

  private static final Set<String> OF_HLS = Set.of(WEBVTT, BURN_IN, EMBEDDED);

  /** Those that the service draws. */
  private static final Set<String> DRAWN = Set.of(BURN_IN, "dvbSubDestinationSettings");

  /** Sources that can be embedded anew. */
  private static final Set<String> EMBEDDABLE =
      Set.of("embeddedSourceSettings", "scte20SourceSettings", "ancillarySourceSettings");

  private static final Set<String> PICTURES =
      Set.of("dvbSubSourceSettings", "scte27SourceSettings");

  private final ChannelChecks.Findings findings;

  CaptionChecks(ChannelChecks.Findings findings) {
    this.findings = findings;
  }

  void check(JsonNode channel) {
    Set<String> hls = ofHls(channel.at("/encoderSettings/outputGroups"));
    Map<String, JsonNode> looks = new HashMap<>();
    JsonNode descriptions = channel.at(DESCRIPTIONS);
    for (int i = 0; i < descriptions.size(); i++) {
      JsonNode description = descriptions.get(i);
      String selector = description.path("captionSelectorName").asText();
      for (var format : description.path("destinationSettings").properties()) {
        String path = DESCRIPTIONS + "/" + i + "/destinationSettings/" + format.getKey();
        if (hls.contains(description.path("name").asText()) && !OF_HLS.contains(format.getKey())) {
          findings.add(
              EncoderRule.CAPTIONS_OF_HLS,
              path,
              "an HLS output takes WebVTT, embedded and burn-in captions only");
        }
        for (JsonNode attachment : channel.path("inputAttachments")) {
          source(path, format.getKey(), selector(attachment, selector));
        }
        JsonNode look = looks.putIfAbsent(format.getKey() + selector, format.getValue());
        if (DRAWN.contains(format.getKey()) && look != null && !look.equals(format.getValue())) {
          findings.add(
              EncoderRule.CAPTIONS_LOOK,
              path,
              "all burn-in and DVB-Sub font settings of a captions source must match");
        }
      }
    }
  }

  private void source(String path, String format, JsonNode selector) {
    for (var source : selector.path("selectorSettings").properties()) {
      boolean arib = source.getKey().equals("aribSourceSettings");
      if ((arib && OF_HLS.contains(format))
          || (format.equals(EMBEDDED) && !EMBEDDABLE.contains(source.getKey()))) {
        findings.add(EncoderRule.CAPTIONS_CONVERTED, path, "can't be made of " + source.getKey());
      }
      if (format.equals(WEBVTT)
          && PICTURES.contains(source.getKey())
          && !source.getValue().hasNonNull("ocrLanguage")) {
        findings.add(EncoderRule.CAPTIONS_READ, path, "needs an ocrLanguage in " + source.getKey());
      }
    }
  }

  private static JsonNode selector(JsonNode attachment, String name) {
    for (JsonNode selector : attachment.at("/inputSettings/captionSelectors")) {
      if (selector.path("name").asText().equals(name)) {
        return selector;
      }
    }
    return attachment.path("no selector of that name");
  }

  /** The names of the captions that outputs have which are HLS, or become it. */
  private static Set<String> ofHls(JsonNode groups) {
    Set<String> names = new HashSet<>();
    for (JsonNode group : groups) {
      JsonNode settings = group.path("outputGroupSettings");
      if (List.of("hlsGroupSettings", "mediaPackageGroupSettings").stream()
          .anyMatch(settings::hasNonNull)) {
        group
            .path("outputs")
            .forEach(
                output ->
                    output
                        .path("captionDescriptionNames")
                        .forEach(name -> names.add(name.asText())));
      }
    }
    return names;
  }
}
