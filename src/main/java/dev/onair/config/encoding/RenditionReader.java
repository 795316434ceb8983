package dev.onair.config.encoding;

import dev.onair.config.section.Objection;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Suggestions;
import dev.onair.model.Bitrate;
import dev.onair.model.Setting;
import dev.onair.model.encoding.RateControl;
import dev.onair.model.encoding.Ratio;
import dev.onair.model.encoding.Rendition;
import dev.onair.model.encoding.Rendition.Size;
import dev.onair.model.encoding.VideoCodec;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one of a ladder's {@code renditions}. */
final class RenditionReader {

  static final String FRAME_RATE = "a frame rate, such as 25, 30000/1001 or SOURCE";

  private static final Bitrate MIN_RATE = new Bitrate(1);
  private static final Bitrate MAX_RATE = new Bitrate(100_000_000);

  /** Those of HEVC, by AWS's model (H265Settings.Bitrate and MaxBitrate); AVC has no upper one. */
  private static final Bitrate HEVC_MIN_RATE = new Bitrate(100_000);

  private static final Bitrate HEVC_MAX_RATE = new Bitrate(40_000_000);
  private static final Bitrate STAND_IN = new Bitrate(1000);
  private static final Duration MIN_BUFFER = Duration.ofMillis(100);
  private static final Duration MAX_BUFFER = Duration.ofSeconds(10);

  /** What the ladder says for all its renditions. */
  record Common(
      VideoCodec codec,
      Setting<Optional<Ratio>> frameRate,
      Setting<Mode> rateControl,
      Setting<Optional<Duration>> buffer) {}

  /** How a rendition's bitrate is limited. */
  enum Mode {
    QVBR,
    CBR,
    VBR
  }

  private final Section section;
  private final Common common;
  private final CarriageReader carriage;

  RenditionReader(Section section, Common common, CarriageReader carriage) {
    this.section = section;
    this.common = common;
    this.carriage = carriage;
  }

  Optional<Rendition> read() {
    section.demand("size");
    Size size =
        section
            .parsed("size", Size::parse, "a size in pixels, such as 1280x720")
            .orElseGet(this::missingSize);
    String name = section.optionalText("name").orElse(size.height() + "p");
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9-]*")) {
      section.error("name", Flaw.FORMAT, "'" + name + "' is not a name; use letters, digits and -");
    }
    Setting<Optional<Ratio>> frameRate =
        section.has("frame-rate") ? frameRate(section) : common.frameRate();
    Setting<RateControl> rateControl = rateControl();
    Setting<Optional<Duration>> buffer = section.has("buffer") ? buffer(section) : common.buffer();
    List<String> audio = carriage.of(section);
    Set<String> once = new HashSet<>();
    section.texts("audio", track -> problem(track, once));
    return section.build(
        () ->
            new Rendition(
                section.setting("name", name),
                section.setting("size", size),
                frameRate,
                rateControl,
                buffer,
                section.setting("audio", audio)));
  }

  private Optional<Objection> problem(String track, Set<String> before) {
    if (!carriage.tracks().contains(track)) {
      return Optional.of(new Objection(Flaw.REFERENCE, noSuchAudio(track)));
    }
    return before.add(track)
        ? Optional.empty()
        : Optional.of(new Objection(Flaw.DUPLICATE, "'" + track + "' is there twice; remove one"));
  }

  /** A frame rate; absent where it is the source's. */
  static Setting<Optional<Ratio>> frameRate(Section section) {
    Optional<Ratio> frameRate =
        section
            .parsed(
                "frame-rate",
                text ->
                    text.equals("SOURCE")
                        ? Optional.<Ratio>empty()
                        : Optional.of(Ratio.parse(text)),
                FRAME_RATE)
            .flatMap(rate -> rate);
    return section.setting("frame-rate", frameRate);
  }

  static Setting<Optional<Duration>> buffer(Section section) {
    return section.setting("buffer", section.optionalDuration("buffer", MIN_BUFFER, MAX_BUFFER));
  }

  private String noSuchAudio(String track) {
    return "there is no audio '%s'%s"
        .formatted(track, Suggestions.didYouMean(track, carriage.tracks()));
  }

  private Size missingSize() {
    if (!section.has("size")) {
      section.error("size", Flaw.MISSING, "is missing; give one, such as 1280x720");
    }
    return new Size(2, 2);
  }

  private Setting<RateControl> rateControl() {
    Setting<Mode> mode =
        section
            .optionalOneOf("rate-control", Mode.class)
            .map(own -> section.setting("rate-control", own))
            .orElse(common.rateControl());
    return mode.map(this::rateControl);
  }

  private RateControl rateControl(Mode mode) {
    return switch (mode) {
      case QVBR -> {
        rejectIfGiven("bitrate", "does not apply to QVBR; give max-bitrate");
        yield new RateControl.Qvbr(
            rate("max-bitrate", mode),
            section.setting("quality", section.optionalInteger("quality", 1, 10)));
      }
      case CBR -> {
        rejectIfGiven("max-bitrate", "does not apply to CBR; give bitrate");
        rejectIfGiven("quality", "does not apply to CBR; remove it");
        yield new RateControl.Cbr(rate("bitrate", mode));
      }
      case VBR -> {
        rejectIfGiven("quality", "does not apply to VBR; remove it");
        yield new RateControl.Vbr(rate("bitrate", mode), rate("max-bitrate", mode));
      }
    };
  }

  private void rejectIfGiven(String key, String message) {
    if (section.has(key)) {
      section.refuse(key, Flaw.INAPPLICABLE, message);
    }
  }

  private Setting<Bitrate> rate(String key, Mode mode) {
    if (!section.has(key)) {
      section.error(key, Flaw.MISSING, mode + " needs it; give " + Bitrate.EXPECTED);
      return section.setting(key, STAND_IN);
    }
    Optional<Bitrate> rate = section.optionalBitrate(key);
    boolean hevc = common.codec() == VideoCodec.HEVC;
    Bitrate min = hevc ? HEVC_MIN_RATE : MIN_RATE;
    Bitrate max = hevc ? HEVC_MAX_RATE : MAX_RATE;
    String allowed = hevc ? "HEVC has " + min + " to " + max : "allowed are up to " + max;
    rate.filter(value -> value.compareTo(min) < 0 || value.compareTo(max) > 0)
        .ifPresent(value -> section.error(key, Flaw.RANGE, value + " is out of range; " + allowed));
    return section.setting(key, rate.orElse(STAND_IN));
  }
}
