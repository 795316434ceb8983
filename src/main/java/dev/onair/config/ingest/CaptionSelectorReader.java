package dev.onair.config.ingest;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ingest.CaptionSelector;
import dev.onair.model.ingest.CaptionSource.Ancillary;
import dev.onair.model.ingest.CaptionSource.DvbSub;
import dev.onair.model.ingest.CaptionSource.Embedded;
import dev.onair.model.ingest.CaptionSource.OcrLanguage;
import dev.onair.model.ingest.CaptionSource.Scte20;
import dev.onair.model.ingest.CaptionSource.Scte27;
import dev.onair.model.ingest.CaptionSource.Teletext;
import dev.onair.model.ingest.InputType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code inputs.<name>.caption-selectors.<name>}. */
final class CaptionSelectorReader {

  private static final int MAX_PID = 8191;

  /** Pages as AWS counts them: 0x100 to 0x8FF. */
  private static final Pattern PAGE = Pattern.compile("[1-8][0-9A-Fa-f]{2}");

  private final Section selector;
  private final InputType type;

  CaptionSelectorReader(Section selector, InputType type) {
    this.selector = selector;
    this.type = type;
  }

  Optional<CaptionSelector> read() {
    CaptionKind source = source();
    Set<CaptionKind> carried = CaptionKind.of(type);
    if (!carried.contains(source)) {
      selector.error(
          "source",
          Flaw.INAPPLICABLE,
          "%s is nothing that MediaLive finds in %s; allowed are %s"
              .formatted(
                  source, type, String.join(", ", carried.stream().map(Enum::name).toList())));
    }
    int channel = selector.optionalInteger("channel", 1, 4).orElse(1);
    Optional<Embedded.Scte20Detection> detection =
        selector.optionalOneOf("scte20-detection", Embedded.Scte20Detection.class);
    Optional<String> page = page(source);
    Optional<Integer> pid = selector.optionalInteger("pid", 1, MAX_PID);
    Optional<OcrLanguage> ocr = selector.optionalOneOf("ocr-language", OcrLanguage.class);
    checkKeys(source);
    if (source.keys().contains("pid") && !selector.has("pid")) {
      selector.error("pid", Flaw.MISSING, source + " needs it; give the subtitles' packet id");
    }
    return selector.build(
        () ->
            new CaptionSelector(
                selector.name(),
                switch (source) {
                  case EMBEDDED -> new Embedded(channel, detection);
                  case SCTE_20 -> new Scte20(channel);
                  case ANCILLARY -> new Ancillary(channel);
                  case TELETEXT -> new Teletext(page.get());
                  case DVB_SUB -> new DvbSub(pid.get(), ocr);
                  case SCTE_27 -> new Scte27(pid.get(), ocr);
                }));
  }

  private CaptionKind source() {
    if (selector.optionalText("source").filter("ARIB"::equals).isPresent()) {
      selector.error(
          "source",
          Flaw.of("arib"),
          "MediaLive makes nothing of ARIB for HLS; remove the selector, and the captions that take it");
      return CaptionKind.EMBEDDED;
    }
    return selector.optionalOneOf("source", CaptionKind.class).orElse(CaptionKind.EMBEDDED);
  }

  private Optional<String> page(CaptionKind source) {
    Optional<String> page = selector.optionalText("page");
    page.filter(given -> !PAGE.matcher(given).matches())
        .ifPresent(
            given ->
                selector.error(
                    "page",
                    Flaw.FORMAT,
                    "'%s' is no page of teletext; allowed are 100 to 8FF, such as 888"
                        .formatted(given)));
    if (source == CaptionKind.TELETEXT && !selector.has("page")) {
      selector.error("page", Flaw.MISSING, "TELETEXT needs it; give the page, such as 888");
    }
    return page;
  }

  private void checkKeys(CaptionKind source) {
    for (String key : selector.keys()) {
      boolean ofAnother =
          EnumSet.allOf(CaptionKind.class).stream().anyMatch(other -> other.keys().contains(key));
      if (selector.has(key) && ofAnother && !source.keys().contains(key)) {
        selector.error(
            key,
            Flaw.INAPPLICABLE,
            "does not apply to %s, which takes %s; remove it"
                .formatted(source, String.join(", ", source.keys())));
      }
    }
  }
}
