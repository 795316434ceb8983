package dev.onair.config.ingest;

import dev.onair.config.Section;
import dev.onair.model.Languages;
import dev.onair.model.Names;
import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.AudioSelector.By;
import dev.onair.model.ingest.CaptionSelector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code inputs.<name>.audio-selectors} and {@code caption-selectors}. */
final class SelectorsReader {

  private static final int MAX_PID = 8191;
  private static final List<String> MEANS = List.of("language", "pid", "tracks");

  private final Section input;

  SelectorsReader(Section input) {
    this.input = input;
  }

  List<AudioSelector> audio() {
    input.named("audio-selectors", Names.SELECTOR);
    return input.children("audio-selectors").stream()
        .flatMap(selector -> audio(selector).stream())
        .toList();
  }

  List<CaptionSelector> captions() {
    input.named("caption-selectors", Names.SELECTOR);
    return input.children("caption-selectors").stream()
        .flatMap(selector -> caption(selector).stream())
        .toList();
  }

  private static void checkName(Section selector) {
    if (!Names.SELECTOR.matcher(selector.name()).matches()) {
      selector.reject(
          "'%s' is not a selector name; it must match %s"
              .formatted(selector.name(), Names.SELECTOR));
    }
  }

  private static Optional<AudioSelector> audio(Section selector) {
    checkName(selector);
    Optional<String> code = selector.optionalText("language");
    code.flatMap(Languages::problem).ifPresent(p -> selector.error("language", p));
    Optional<By> language = code.map(AudioSelector.Language::new);
    Optional<By> pid = selector.optionalInteger("pid", 1, MAX_PID).map(AudioSelector.Pid::new);
    Optional<By> tracks = tracks(selector);
    if (MEANS.stream().filter(selector::has).count() != 1) {
      selector.reject("an audio selector needs exactly one of " + String.join(", ", MEANS));
    }
    return selector.build(
        () ->
            new AudioSelector(
                selector.name(),
                Stream.of(language, pid, tracks).flatMap(Optional::stream).findFirst().get()));
  }

  private static Optional<By> tracks(Section selector) {
    List<String> texts = selector.texts("tracks");
    if (selector.has("tracks") && texts.isEmpty()) {
      selector.error("tracks", "names no track; give their numbers, such as [1, 2]");
    }
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    if (!texts.stream().allMatch(text -> text.matches("[1-9]\\d{0,2}"))) {
      selector.error("tracks", texts + " are not track numbers; they are counted from 1");
      return Optional.empty();
    }
    return Optional.of(new AudioSelector.Tracks(texts.stream().map(Integer::valueOf).toList()));
  }

  private static Optional<CaptionSelector> caption(Section selector) {
    checkName(selector);
    int channel = selector.optionalInteger("channel", 1, 4).orElse(1);
    return selector.build(() -> new CaptionSelector(selector.name(), channel));
  }
}
