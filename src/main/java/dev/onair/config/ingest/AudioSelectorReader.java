package dev.onair.config.ingest;

import dev.onair.config.section.Objection;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Languages;
import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.AudioSelector.By;
import dev.onair.model.ingest.AudioSelector.HlsRendition;
import dev.onair.model.ingest.AudioSelector.Language;
import dev.onair.model.ingest.AudioSelector.Pid;
import dev.onair.model.ingest.AudioSelector.Tracks;
import dev.onair.model.ingest.InputType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code inputs.<name>.audio-selectors.<name>}. */
final class AudioSelectorReader {

  private static final int MAX_PID = 8191;
  private static final String LANGUAGE = "language";
  private static final String POLICY = "language-policy";
  private static final String PID = "pid";
  private static final String TRACKS = "tracks";
  private static final String DOLBY_E = "dolby-e";
  private static final String GROUP = "hls-group";
  private static final String NAME = "hls-name";

  /** What audio is picked by; where there are two keys, they go together. */
  private static final List<List<String>> MEANS =
      List.of(List.of(LANGUAGE), List.of(PID), List.of(TRACKS), List.of(GROUP, NAME));

  private final Section selector;
  private final InputType type;

  AudioSelectorReader(Section selector, InputType type) {
    this.selector = selector;
    this.type = type;
  }

  Optional<AudioSelector> read() {
    Optional<By> language = language();
    Optional<By> pid = selector.optionalInteger(PID, 1, MAX_PID).map(Pid::new);
    Optional<By> tracks = tracks();
    Optional<By> rendition = rendition();
    checkType();
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
  private void checkType() {
    if (selector.has(PID) && !type.isTransportStream()) {
      selector.error(
          PID,
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

  private Optional<By> language() {
    Optional<String> code = selector.optionalText(LANGUAGE);
    code.flatMap(Languages::problem).ifPresent(p -> selector.error(LANGUAGE, Flaw.FORMAT, p));
    Language.Policy policy =
        selector.optionalOneOf(POLICY, Language.Policy.class).orElse(Language.Policy.LOOSE);
    goesWith(POLICY, LANGUAGE);
    return code.map(given -> new Language(given, policy));
  }

  private Optional<By> rendition() {
    Optional<String> group = selector.optionalText(GROUP);
    Optional<String> name = selector.optionalText(NAME);
    if (selector.has(GROUP) != selector.has(NAME)) {
      selector.error(
          selector.has(GROUP) ? GROUP : NAME,
          Flaw.INCOMPLETE,
          "hls-group and hls-name go together: the GROUP-ID and the NAME of an EXT-X-MEDIA tag in the"
              + " multivariant playlist");
    }
    return group.flatMap(g -> name.map(n -> new HlsRendition(g, n)));
  }

  private Optional<By> tracks() {
    Set<String> tracks = new LinkedHashSet<>();
    selector.texts(TRACKS, text -> problem(text, tracks));
    Optional<Tracks.DolbyE> dolbyE = selector.optionalOneOf(DOLBY_E, Tracks.DolbyE.class);
    goesWith(DOLBY_E, TRACKS);
    if (selector.has(TRACKS) && selector.elements(TRACKS).isEmpty()) {
      selector.error(TRACKS, Flaw.EMPTY, "names no track; give their numbers, such as [1, 2]");
    }
    return tracks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tracks(tracks.stream().map(Integer::valueOf).toList(), dolbyE));
  }

  private void goesWith(String key, String other) {
    if (selector.has(key) && !selector.has(other)) {
      selector.error(key, Flaw.INAPPLICABLE, "applies to '%s' only; remove it".formatted(other));
    }
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
}
