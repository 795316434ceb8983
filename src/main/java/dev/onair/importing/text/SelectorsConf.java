package dev.onair.importing.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.ingest.InputType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the selectors of an input. */
final class SelectorsConf {

  private final String input;
  private final InputType type;
  private final ObjectNode settings;
  private final Remarks remarks;

  /**
   * @param settings in the shape of the API's InputSettings
   */
  SelectorsConf(String input, InputType type, ObjectNode settings, Remarks remarks) {
    this.input = input;
    this.type = type;
    this.settings = settings;
    this.remarks = remarks;
  }

  void write(Conf conf) {
    Conf audio = new Conf();
    for (JsonNode selector : settings.path("audioSelectors")) {
      String name = selector.path("name").asText();
      audio(selector.path("selectorSettings"))
          .ifPresentOrElse(
              by -> audio.set(Conf.key(name), by), () -> tellOfAudio(name, selector));
    }
    conf.object("audio-selectors", audio);
    Conf captions = new Conf();
    for (JsonNode selector : settings.path("captionSelectors")) {
      String name = selector.path("name").asText();
      captions(selector.path("selectorSettings"))
          .ifPresentOrElse(
              by -> captions.set(Conf.key(name), by),
              () ->
                  remarks.leftOut(
                      "inputs.%s: the caption selector '%s', which picks %s"
                          .formatted(input, name, kind(selector))));
    }
    conf.object("caption-selectors", captions);
  }

  /** A selector without settings is the first audio, as is one that is not there. */
  private void tellOfAudio(String name, JsonNode selector) {
    if (!kind(selector).isEmpty()) {
      remarks.leftOut(
          "inputs.%s: the audio selector '%s', which picks by %s; %s has nothing of the kind"
              .formatted(input, name, kind(selector), type));
    }
  }

  private static String kind(JsonNode selector) {
    return selector.path("selectorSettings").properties().stream()
        .map(member -> member.getKey())
        .findFirst()
        .orElse("");
  }

  private Optional<String> audio(JsonNode by) {
    JsonNode language = by.path("audioLanguageSelection").path("languageCode");
    JsonNode pid = by.path("audioPidSelection").path("pid");
    JsonNode tracks = by.path("audioTrackSelection").path("tracks");
    JsonNode rendition = by.path("audioHlsRenditionSelection");
    if (!language.isMissingNode()) {
      return Optional.of("{ language = " + Conf.word(language.asText()) + " }");
    }
    if (!pid.isMissingNode() && type.isTransportStream()) {
      return Optional.of("{ pid = " + pid.asText() + " }");
    }
    if (!tracks.isEmpty()) {
      List<String> numbers = new ArrayList<>();
      tracks.forEach(track -> numbers.add(track.path("track").asText()));
      return Optional.of("{ tracks = [" + String.join(", ", numbers) + "] }");
    }
    return type == InputType.URL_PULL && rendition.hasNonNull("groupId")
        ? Optional.of(
            "{ hls-group = %s, hls-name = %s }"
                .formatted(
                    Conf.word(rendition.path("groupId").asText()),
                    Conf.word(rendition.path("name").asText())))
        : Optional.empty();
  }

  private static Optional<String> captions(JsonNode by) {
    JsonNode embedded = by.path("embeddedSourceSettings");
    if (embedded.isMissingNode()) {
      return Optional.empty();
    }
    int channel = embedded.path("source608ChannelNumber").asInt(1);
    return Optional.of(channel == 1 ? "{}" : "{ channel = " + channel + " }");
  }
}
