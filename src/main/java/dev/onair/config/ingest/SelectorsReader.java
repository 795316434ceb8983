package dev.onair.config.ingest;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Names;
import dev.onair.model.Texts;
import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.CaptionSelector;
import dev.onair.model.ingest.InputType;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code inputs.<name>.audio-selectors} and {@code caption-selectors}. */
final class SelectorsReader {

  private final Section input;
  private final InputType type;
  private final Defaults defaults;

  SelectorsReader(Section input, InputType type, Defaults defaults) {
    this.input = input;
    this.type = type;
    this.defaults = defaults;
  }

  List<AudioSelector> audio() {
    return named("audio-selectors", "audio-selector")
        .flatMap(selector -> new AudioSelectorReader(selector, type).read().stream())
        .toList();
  }

  List<CaptionSelector> captions() {
    return named("caption-selectors", "caption-selector")
        .flatMap(selector -> new CaptionSelectorReader(selector, type).read().stream())
        .toList();
  }

  private Stream<Section> named(String key, String each) {
    input.named(key, Names.SELECTOR);
    return input.children(key, defaults.each(each)).stream().peek(SelectorsReader::checkName);
  }

  private static void checkName(Section selector) {
    if (!Names.SELECTOR.matcher(selector.name()).matches()) {
      selector.reject(
          Flaw.NAME,
          "'%s' is not a selector name; it must match %s"
              .formatted(selector.name(), Names.SELECTOR));
      return;
    }
    Texts.refusal(selector.name()).ifPresent(why -> selector.reject(why.flaw(), why.message()));
  }
}
