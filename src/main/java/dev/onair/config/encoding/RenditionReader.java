package dev.onair.config.encoding;

import dev.onair.config.section.Section;
import dev.onair.config.values.Bitrates;
import dev.onair.config.values.Suggestions;
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

  private static final long MAX_RATE = 100_000_000;

  /** Those of HEVC, by AWS's model (H265Settings.Bitrate and MaxBitrate); AVC has no upper one. */
  private static final long HEVC_MIN_RATE = 100_000;

  private static final long HEVC_MAX_RATE = 40_000_000;
  private static final Duration MIN_BUFFER = Duration.ofMillis(100);
  private static final Duration MAX_BUFFER = Duration.ofSeconds(10);

  /** What the ladder says for all its renditions. */
  record Common(
      VideoCodec codec, Optional<Ratio> frameRate, Mode rateControl, Optional<Duration> buffer) {}

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
      section.error("name", "'" + name + "' is not a name; use letters, digits and -");
    }
    Optional<Ratio> frameRate = section.has("frame-rate") ? frameRate(section) : common.frameRate();
    RateControl rateControl = rateControl();
    Optional<Duration> buffer = section.has("buffer") ? buffer(section) : common.buffer();
    List<String> audio = carriage.of(section);
    audio.stream()
        .filter(track -> !carriage.tracks().contains(track))
        .forEach(track -> section.error("audio", noSuchAudio(track)));
    Set<String> once = new HashSet<>();
    section.texts("audio").stream()
        .filter(track -> !once.add(track))
        .distinct()
        .forEach(track -> section.error("audio", "'" + track + "' is there twice; remove one"));
    return section.build(() -> new Rendition(name, size, frameRate, rateControl, buffer, audio));
  }

  /** A frame rate; absent where it is the source's. */
  static Optional<Ratio> frameRate(Section section) {
    return section
        .parsed(
            "frame-rate",
            text ->
                text.equals("SOURCE") ? Optional.<Ratio>empty() : Optional.of(Ratio.parse(text)),
            FRAME_RATE)
        .flatMap(rate -> rate);
  }

  static Optional<Duration> buffer(Section section) {
    return section.optionalDuration("buffer", MIN_BUFFER, MAX_BUFFER);
  }

  private String noSuchAudio(String track) {
    return "there is no audio '%s'%s"
        .formatted(track, Suggestions.didYouMean(track, carriage.tracks()));
  }

  private Size missingSize() {
    if (!section.has("size")) {
      section.error("size", "is missing; give one, such as 1280x720");
    }
    return new Size(2, 2);
  }

  private RateControl rateControl() {
    Mode mode = section.optionalOneOf("rate-control", Mode.class).orElse(common.rateControl());
    return switch (mode) {
      case QVBR -> {
        rejectIfGiven("bitrate", "does not apply to QVBR; give max-bitrate");
        yield new RateControl.Qvbr(
            rate("max-bitrate", mode), section.optionalInteger("quality", 1, 10));
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
      section.refuse(key, message);
    }
  }

  private long rate(String key, Mode mode) {
    if (!section.has(key)) {
      section.error(key, mode + " needs it; give " + Bitrates.EXPECTED);
      return 1000;
    }
    Optional<Long> rate = section.optionalBitrate(key);
    boolean hevc = common.codec() == VideoCodec.HEVC;
    long min = hevc ? HEVC_MIN_RATE : 1;
    long max = hevc ? HEVC_MAX_RATE : MAX_RATE;
    String allowed =
        hevc
            ? "HEVC has %s to %s".formatted(Bitrates.format(min), Bitrates.format(max))
            : "allowed are up to " + Bitrates.format(max);
    rate.filter(value -> value < min || value > max)
        .ifPresent(
            value -> section.error(key, Bitrates.format(value) + " is out of range; " + allowed));
    return rate.orElse(1000L);
  }
}
