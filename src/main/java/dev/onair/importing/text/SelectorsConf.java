package dev.onair.importing.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.hocon.HoconKeys;
import dev.onair.config.ingest.CaptionKind;
import dev.onair.importing.facts.ForeignInput;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.ingest.InputType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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

  /** The names of the audio selectors of inputs that pick something. */
  static Set<String> audioOf(List<ForeignInput> inputs) {
    return inputs.stream()
        .flatMap(
            input ->
                StreamSupport.stream(input.settings().path("audioSelectors").spliterator(), false))
        .filter(selector -> !kind(selector).isEmpty())
        .map(selector -> selector.path("name").asText())
        .collect(Collectors.toSet());
  }

  /**
   * Writes them.
   *
   * @param demanded the names of the audio selectors that the input has to have
   */
  void write(Conf conf, Set<String> demanded) {
    Conf audio = new Conf();
    Set<String> missing = new TreeSet<>(demanded);
    for (JsonNode selector : settings.path("audioSelectors")) {
      String name = selector.path("name").asText();
      Optional<String> by = audio(selector.path("selectorSettings"));
      by.ifPresentOrElse(
          text -> audio.set(HoconKeys.path(name), text), () -> tellOfAudio(name, selector));
      by.ifPresent(text -> missing.remove(name));
    }
    for (String name : missing) {
      audio.set(HoconKeys.path(name), "{ tracks = [1] }");
      remarks.changed(
          ("inputs.%s: the audio selector '%s', which another input has, is the first track here:"
                  + " what MediaLive takes where there is none")
              .formatted(input, name));
    }
    conf.object("audio-selectors", audio);
    captions(conf);
  }

  /** Where one can't be written, an object that is there: none is taken for embedded captions. */
  private void captions(Conf conf) {
    Conf captions = new Conf();
    boolean left = false;
    for (JsonNode selector : settings.path("captionSelectors")) {
      String name = selector.path("name").asText();
      Optional<String> by = captions(selector.path("selectorSettings"));
      by.ifPresent(text -> captions.set(HoconKeys.path(name), text));
      if (by.isEmpty() && !kind(selector).isEmpty()) {
        left = true;
        remarks.leftOut(
            "inputs.%s: the caption selector '%s', which picks %s"
                .formatted(input, name, kind(selector)));
      }
    }
    if (left && captions.isEmpty()) {
      conf.set("caption-selectors", "{}");
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
    JsonNode language = by.path("audioLanguageSelection");
    JsonNode pid = by.path("audioPidSelection").path("pid");
    JsonNode tracks = by.path("audioTrackSelection");
    JsonNode rendition = by.path("audioHlsRenditionSelection");
    if (language.hasNonNull("languageCode")) {
      return Optional.of(
          members(
              List.of(
                  member("language", language.path("languageCode")),
                  language.path("languageSelectionPolicy").asText().equals("STRICT")
                      ? Stream.of("language-policy = STRICT")
                      : Stream.of())));
    }
    if (!pid.isMissingNode() && type.isTransportStream()) {
      return Optional.of(members(List.of(member("pid", pid))));
    }
    if (!tracks.path("tracks").isEmpty()) {
      List<String> numbers = new ArrayList<>();
      tracks.path("tracks").forEach(track -> numbers.add(track.path("track").asText()));
      return Optional.of(
          members(
              List.of(
                  Stream.of("tracks = [" + String.join(", ", numbers) + "]"),
                  member("dolby-e", tracks.path("dolbyEDecode").path("programSelection")))));
    }
    return type == InputType.URL_PULL && rendition.hasNonNull("groupId")
        ? Optional.of(
            members(
                List.of(
                    member("hls-group", rendition.path("groupId")),
                    member("hls-name", rendition.path("name")))))
        : Optional.empty();
  }

  private static Optional<String> captions(JsonNode by) {
    return by.properties().stream()
        .flatMap(
            source ->
                CaptionKind.of(source.getKey())
                    .map(kind -> captions(kind, source.getValue()))
                    .stream())
        .findFirst();
  }

  private static String captions(CaptionKind kind, JsonNode settings) {
    return members(
        List.of(
            kind == CaptionKind.EMBEDDED ? Stream.of() : Stream.of("source = " + kind),
            member("channel", settings.path("source608ChannelNumber")),
            member("channel", settings.path("sourceAncillaryChannelNumber")),
            member("scte20-detection", settings.path("scte20Detection")),
            member("page", settings.path("pageNumber")),
            member("pid", settings.path("pid")),
            member("ocr-language", settings.path("ocrLanguage"))));
  }

  private static String members(List<Stream<String>> members) {
    List<String> all = members.stream().flatMap(each -> each).toList();
    return all.isEmpty() ? "{}" : "{ " + String.join(", ", all) + " }";
  }

  private static Stream<String> member(String key, JsonNode value) {
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
        ? Stream.of(key + " = " + Conf.word(value.asText()))
        : Stream.of();
  }
}
