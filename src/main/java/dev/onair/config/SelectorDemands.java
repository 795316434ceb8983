package dev.onair.config;

import dev.onair.config.hocon.HoconKeys;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Suggestions;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.encoding.Selectors;
import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.AudioSelector.HlsRendition;
import dev.onair.model.ingest.CaptionSelector;
import dev.onair.model.ingest.IngestSpec;
import dev.onair.model.ingest.InputSpec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The selectors that a channel's encoding takes from its inputs.
 *
 * <p>Captions need one. Of audio, MediaLive takes the first that it finds where an input has no
 * selector of a name; that is what exports mean that name one without making it. Where the
 * channel's inputs have others, such a name is more likely a mistake.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/ips-plan-audio-sels.html">AWS:
 *     every input has selectors of the same names</a>
 */
final class SelectorDemands {

  private static final String AUDIO = "audio-selectors";
  private static final String CAPTIONS = "caption-selectors";

  private final Section channel;
  private final String profile;
  private final Selectors wanted;

  SelectorDemands(Section channel, EncodingSpec encoding) {
    this.channel = channel;
    this.profile = encoding.profile();
    this.wanted = encoding.selectors();
  }

  void check(IngestSpec ingest) {
    Set<String> declared =
        ingest.inputs().stream()
            .flatMap(input -> audio(input).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> firstAudio =
        wanted.audio().stream()
            .filter(name -> !declared.contains(name))
            .filter(name -> !says(ingest) || Selectors.meansAnyAudio(name))
            .toList();
    tellOfFirstAudio(firstAudio);
    List<String> needed =
        wanted.audio().stream().filter(name -> !firstAudio.contains(name)).toList();
    for (InputSpec input : ingest.inputs()) {
      demand(input, AUDIO, needed, SelectorDemands::audio);
      tellOfUnusedRenditions(input);
      demand(input, CAPTIONS, wanted.captions(), SelectorDemands::captions);
      tellOfPictures(input);
    }
  }

  /** Whether the channel file makes selectors itself; what is taken over has what it needs. */
  private boolean says(IngestSpec ingest) {
    return ingest.inputs().stream()
        .anyMatch(input -> channel.child("inputs", input.name()).has(AUDIO));
  }

  private static List<String> audio(InputSpec input) {
    return input.settings().audioSelectors().stream().map(AudioSelector::name).toList();
  }

  private static List<String> captions(InputSpec input) {
    return input.settings().captionSelectors().stream().map(CaptionSelector::name).toList();
  }

  private void tellOfFirstAudio(List<String> names) {
    if (names.size() > 1) {
      channel.warning(
          "inputs",
          Flaw.of("same-audio"),
          "no input has the audio selectors %s that the profile '%s' takes, so that each of them is the"
                  .formatted(quoted(names), profile)
              + " input's first audio; give every input those that differ: "
              + String.join(
                  ", ", names.stream().map(n -> HoconKeys.path(AUDIO, n) + " { … }").toList()));
      return;
    }
    names.stream()
        .filter(name -> !Selectors.meansAnyAudio(name))
        .forEach(
            name ->
                channel.warning(
                    "inputs",
                    Flaw.of("first-audio"),
                    "no input has the audio selector '%s' that the profile '%s' takes, so that it is the"
                            .formatted(name, profile)
                        + " input's first audio; where another is meant, give every input: %s { … }"
                            .formatted(HoconKeys.path(AUDIO, name))));
  }

  private static String quoted(List<String> names) {
    return String.join(", ", names.stream().map(name -> "'" + name + "'").toList());
  }

  /**
   * An HLS source that keeps its audio apart has no other: with a selector that no track takes, the
   * channel would be silent.
   */
  private void tellOfUnusedRenditions(InputSpec input) {
    for (AudioSelector selector : input.settings().audioSelectors()) {
      if (selector.by() instanceof HlsRendition && !wanted.audio().contains(selector.name())) {
        channel
            .child("inputs", input.name())
            .warning(
                AUDIO,
                Flaw.of("unused"),
                ("no track of the profile '%s' takes '%s', so that it is not heard; call it '%s', which"
                        + " tracks take, or have a track of the profile take '%s'")
                    .formatted(
                        profile,
                        selector.name(),
                        wanted.audio().isEmpty() ? "default" : wanted.audio().get(0),
                        selector.name()));
      }
    }
  }

  /**
   * MediaLive makes text of pictures by recognizing letters, for which it has to know the language.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/captions-languages-ocr.html">AWS:
   *     constraints for using OCR conversion</a>
   */
  private void tellOfPictures(InputSpec input) {
    for (CaptionSelector selector : input.settings().captionSelectors()) {
      if (selector.source().isPictureOnly() && wanted.text().contains(selector.name())) {
        channel
            .child("inputs", input.name())
            .child(CAPTIONS, selector.name())
            .error(
                "ocr-language",
                Flaw.MISSING,
                "the profile '%s' makes WebVTT of these captions, which are pictures; give the language"
                        .formatted(profile)
                    + " to read them in, such as ENG, or have the profile burn them in");
      }
    }
  }

  private void demand(
      InputSpec input, String key, List<String> names, Function<InputSpec, List<String>> has) {
    List<String> present = has.apply(input);
    for (String name : names) {
      if (!present.contains(name)) {
        channel
            .child("inputs", input.name())
            .error(
                key,
                Flaw.MISSING,
                "the profile '%s' takes '%s' from here; %sadd: %s { … }"
                    .formatted(
                        profile,
                        name,
                        Suggestions.nearest(name, present)
                            .map(
                                near ->
                                    "is '%s' meant? Then call it '%s'; else ".formatted(near, name))
                            .orElse(""),
                        HoconKeys.path(key, name)));
      }
    }
  }
}
