package dev.onair.config.ingest;

import dev.onair.config.section.Objection;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Languages;
import dev.onair.model.Names;
import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.AudioSelector.By;
import dev.onair.model.ingest.CaptionSelector;
import dev.onair.model.ingest.InputType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code inputs.<name>.audio-selectors} and {@code caption-selectors}. */
final class SelectorsReader {

  private static final int MAX_PID = 8191;
  private static final String GROUP = "hls-group";
  private static final String NAME = "hls-name";

  /** What audio is picked by; where there are two keys, they go together. */
  private static final List<List<String>> MEANS =
      List.of(List.of("language"), List.of("pid"), List.of("tracks"), List.of(GROUP, NAME));

  private final Section input;
  private final InputType type;

  SelectorsReader(Section input, InputType type) {
    this.input = input;
    this.type = type;
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
          Flaw.NAME,
          "'%s' is not a selector name; it must match %s"
              .formatted(selector.name(), Names.SELECTOR));
    }
  }

  private Optional<AudioSelector> audio(Section selector) {
    checkName(selector);
    Optional<String> code = selector.optionalText("language");
    code.flatMap(Languages::problem).ifPresent(p -> selector.error("language", Flaw.FORMAT, p));
    Optional<By> language = code.map(AudioSelector.Language::new);
    Optional<By> pid = selector.optionalInteger("pid", 1, MAX_PID).map(AudioSelector.Pid::new);
    Optional<By> tracks = tracks(selector);
    Optional<By> rendition = rendition(selector);
    checkType(selector);
    if (MEANS.stream().filter(keys -> keys.stream().anyMatch(selector::has)).count() != 1) {
      selector.reject(
          Flaw.of("one-way"),
          "an audio selector needs exactly one of language, pid, tracks, and hls-group with hls-name");
    }
    return selector.build(
        () ->
            new AudioSelector(
                selector.name(),
                Stream.of(language, pid, tracks, rendition)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .get()));
  }

  /** What the input's type has nothing of. */
  private void checkType(Section selector) {
    if (selector.has("pid") && !type.isTransportStream()) {
      selector.error(
          "pid",
          Flaw.INAPPLICABLE,
          "packet ids are those of a transport stream, and %s is none; pick by tracks"
              .formatted(type));
    }
    if (type != InputType.URL_PULL) {
      Stream.of(GROUP, NAME)
          .filter(selector::has)
          .findFirst()
          .ifPresent(
              key ->
                  selector.error(
                      key,
                      Flaw.INAPPLICABLE,
                      "%s has no renditions of HLS, which URL_PULL has; pick by %s"
                          .formatted(
                              type, type.isTransportStream() ? "pid or language" : "tracks")));
    }
  }

  private static Optional<By> rendition(Section selector) {
    Optional<String> group = selector.optionalText(GROUP);
    Optional<String> name = selector.optionalText(NAME);
    if (selector.has(GROUP) != selector.has(NAME)) {
      selector.error(
          selector.has(GROUP) ? GROUP : NAME,
          Flaw.INCOMPLETE,
          "hls-group and hls-name go together: the GROUP-ID and the NAME of an EXT-X-MEDIA tag in the"
              + " multivariant playlist");
    }
    return group.flatMap(g -> name.map(n -> new AudioSelector.HlsRendition(g, n)));
  }

  private static Optional<By> tracks(Section selector) {
    Set<String> tracks = new LinkedHashSet<>();
    selector.texts("tracks", text -> problem(text, tracks));
    if (selector.has("tracks") && selector.elements("tracks").isEmpty()) {
      selector.error("tracks", Flaw.EMPTY, "names no track; give their numbers, such as [1, 2]");
    }
    return tracks.isEmpty()
        ? Optional.empty()
        : Optional.of(new AudioSelector.Tracks(tracks.stream().map(Integer::valueOf).toList()));
  }

  private static Optional<Objection> problem(String track, Set<String> before) {
    if (!track.matches("[1-9]\\d{0,2}")) {
      return Optional.of(
          new Objection(
              Flaw.FORMAT,
              "'%s' is not a track's number; they are counted from 1".formatted(track)));
    }
    return before.add(track)
        ? Optional.empty()
        : Optional.of(
            new Objection(
                Flaw.DUPLICATE, "'%s' is there twice; name each track once".formatted(track)));
  }

  private static Optional<CaptionSelector> caption(Section selector) {
    checkName(selector);
    int channel = selector.optionalInteger("channel", 1, 4).orElse(1);
    return selector.build(() -> new CaptionSelector(selector.name(), channel));
  }
}
