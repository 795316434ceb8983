package dev.onair.config.ingest;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.model.Languages;
import dev.onair.model.Names;
import dev.onair.model.ingest.InputType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The selectors of an export's attachment, in a channel file's keys. */
final class InheritedSelectors {

  private final Inheritance inheritance;
  private final InputType type;

  InheritedSelectors(Inheritance inheritance, InputType type) {
    this.inheritance = inheritance;
    this.type = type;
  }

  /**
   * Takes over those that an input of the type can have.
   *
   * @param settings the attachment's {@code inputSettings}
   */
  void take(JsonPlace settings) {
    settings.list("audioSelectors").forEach(this::audio);
    settings.list("captionSelectors").forEach(this::captions);
  }

  private void audio(JsonPlace selector) {
    String name = selector.text("name").orElse("");
    JsonPlace settings = selector.at("selectorSettings").orElse(selector);
    Map<String, Object> keys = new LinkedHashMap<>();
    Optional<String> problem = nameProblem(name);
    for (JsonPlace way : settings.children()) {
      if (way.node().isEmpty()) {
        continue;
      }
      switch (way.name()) {
        case "audioLanguageSelection" -> problem = problem.or(() -> language(way, keys));
        case "audioPidSelection" -> problem = problem.or(() -> pid(way, keys));
        case "audioTrackSelection" -> tracks(way, keys);
        case "audioHlsRenditionSelection" -> problem = problem.or(() -> rendition(way, keys));
        default -> problem = problem.or(() -> Optional.of("onair picks by nothing such"));
      }
    }
    // Without a way to pick, it is the first audio, as without the selector.
    if (!keys.isEmpty() || problem.isPresent()) {
      finish(selector, "audio-selectors", name, keys, problem);
    }
  }

  private Optional<String> language(JsonPlace way, Map<String, Object> keys) {
    String code = way.text("languageCode").orElse("");
    keys.put("language", code);
    way.text("languageSelectionPolicy").ifPresent(policy -> keys.put("language-policy", policy));
    return Languages.problem(code);
  }

  private Optional<String> pid(JsonPlace way, Map<String, Object> keys) {
    keys.put("pid", way.number("pid").orElse(0.0).intValue());
    return type.isTransportStream()
        ? Optional.empty()
        : Optional.of(type + " has no packet ids; it is the first audio");
  }

  private static void tracks(JsonPlace way, Map<String, Object> keys) {
    List<Integer> tracks =
        way.list("tracks").stream()
            .flatMap(track -> track.number("track").stream())
            .map(Double::intValue)
            .toList();
    keys.put("tracks", tracks);
    way.text("dolbyEDecode", "programSelection").ifPresent(p -> keys.put("dolby-e", p));
  }

  private Optional<String> rendition(JsonPlace way, Map<String, Object> keys) {
    keys.put("hls-group", way.text("groupId").orElse(""));
    keys.put("hls-name", way.text("name").orElse(""));
    return type == InputType.URL_PULL
        ? Optional.empty()
        : Optional.of(type + " has no renditions of HLS; it is the first audio");
  }

  private void captions(JsonPlace selector) {
    String name = selector.text("name").orElse("");
    Map<String, Object> keys = new LinkedHashMap<>();
    Optional<String> problem = nameProblem(name);
    List<JsonPlace> ways =
        selector.at("selectorSettings").map(JsonPlace::children).orElse(List.of());
    if (ways.isEmpty()) {
      if (!inheritance.says("caption-selectors", name)) {
        inheritance.leave("caption-selectors of '%s'".formatted(name), "it says nothing");
      }
      return;
    }
    for (JsonPlace way : ways) {
      problem = problem.or(() -> source(way, keys));
    }
    finish(selector, "caption-selectors", name, keys, problem);
  }

  private Optional<String> source(JsonPlace way, Map<String, Object> keys) {
    Optional<CaptionKind> source = CaptionKind.of(way.name());
    if (source.isEmpty()) {
      return Optional.of(
          way.name().equals("aribSourceSettings")
              ? "MediaLive makes nothing of ARIB for HLS"
              : "onair has no such source");
    }
    keys.put("source", source.get().name());
    Optional<Integer> pid = way.number("pid").map(Double::intValue).filter(id -> id > 0);
    Optional<String> page = way.text("pageNumber").filter(given -> !given.isEmpty());
    way.number("source608ChannelNumber")
        .or(() -> way.number("sourceAncillaryChannelNumber"))
        .ifPresent(channel -> keys.put("channel", channel.intValue()));
    way.text("scte20Detection").ifPresent(detection -> keys.put("scte20-detection", detection));
    pid.ifPresent(id -> keys.put("pid", id));
    way.text("ocrLanguage").ifPresent(language -> keys.put("ocr-language", language));
    page.ifPresent(number -> keys.put("page", number));
    way.at("outputRectangle")
        .ifPresent(
            rectangle ->
                inheritance.leave(
                    "outputRectangle",
                    "the Terraform provider loses it; teletext is shown in place"));
    if (!CaptionKind.of(type).contains(source.get())) {
      return Optional.of("MediaLive finds no %s in %s".formatted(source.get(), type));
    }
    return switch (source.get()) {
      case TELETEXT -> page.isPresent() ? Optional.empty() : Optional.of("it names no page");
      case DVB_SUB, SCTE_27 ->
          pid.isPresent() ? Optional.empty() : Optional.of("it names no packet id");
      case EMBEDDED, SCTE_20, ANCILLARY -> Optional.empty();
    };
  }

  private static Optional<String> nameProblem(String name) {
    return Names.SELECTOR.matcher(name).matches()
        ? Optional.empty()
        : Optional.of("its name can't be");
  }

  private void finish(
      JsonPlace selector,
      String list,
      String name,
      Map<String, Object> keys,
      Optional<String> problem) {
    if (problem.isPresent() && !inheritance.says(list, name)) {
      inheritance.leaveSelector(list, name, problem.get());
    } else {
      inheritance.takeAll(selector, keys, list, name);
    }
  }
}
