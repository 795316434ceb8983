package dev.onair.config.ingest;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.CaptionSelector;
import dev.onair.model.ingest.InputFilters;
import dev.onair.model.ingest.InputSettings;
import dev.onair.model.ingest.InputSettings.Smpte2038;
import dev.onair.model.ingest.InputSettings.SourceEndBehavior;
import dev.onair.model.ingest.InputType;
import java.util.List;
import java.util.Optional;

/** Reads how a channel reads an input: all of {@code inputs.<name>} but its source. */
final class InputSettingsReader {

  private static final int MIN_SCTE35_PID = 32;
  private static final int MAX_PID = 8191;

  private final Section input;
  private final InputType type;
  private final Defaults defaults;

  InputSettingsReader(Section input, InputType type, Defaults defaults) {
    this.input = input;
    this.type = type;
    this.defaults = defaults;
  }

  /** What happens when the source ends. */
  SourceEndBehavior behavior() {
    SourceEndBehavior standard =
        type.isFile() ? SourceEndBehavior.LOOP : SourceEndBehavior.CONTINUE;
    return input.optionalOneOf("source-end-behavior", SourceEndBehavior.class).orElse(standard);
  }

  Optional<InputSettings> read() {
    SourceEndBehavior behavior = behavior();
    if (behavior == SourceEndBehavior.LOOP && !type.isFile() && type != InputType.URL_PULL) {
      input.error(
          "source-end-behavior",
          Flaw.of("live"),
          "LOOP needs a source with an end: MP4_FILE, TS_FILE or URL_PULL of a recording; use"
              + " CONTINUE");
    }
    InputFilters filters = filters();
    Smpte2038 smpte2038 = input.oneOf("smpte2038-data-preference", Smpte2038.class);
    Optional<Integer> scte35 = input.optionalInteger("scte35-pid", MIN_SCTE35_PID, MAX_PID);
    if (input.has("scte35-pid") && !type.isTransportStream()) {
      input.error(
          "scte35-pid",
          Flaw.INAPPLICABLE,
          "packet ids are those of a transport stream, and %s is none; remove it".formatted(type));
    }
    SelectorsReader selectors = new SelectorsReader(input, type, defaults);
    List<AudioSelector> audio = selectors.audio();
    List<CaptionSelector> captions = selectors.captions();
    return input.sound()
        ? Optional.of(new InputSettings(behavior, filters, smpte2038, scte35, audio, captions))
        : Optional.empty();
  }

  private InputFilters filters() {
    InputFilters filters =
        new InputFilters(
            input.oneOf("input-filter", InputFilters.When.class),
            input.integer("filter-strength", 1, 5),
            input.oneOf("deblock-filter", InputFilters.Switch.class),
            input.oneOf("denoise-filter", InputFilters.Switch.class));
    if (filters.isVain()) {
      input.warning(
          "input-filter",
          Flaw.of("vain"),
          "DISABLED switches off deblock-filter and denoise-filter, too; use AUTO or FORCED, or remove"
              + " them");
    }
    return filters;
  }
}
