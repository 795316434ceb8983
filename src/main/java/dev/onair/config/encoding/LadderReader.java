package dev.onair.config.encoding;

import com.typesafe.config.ConfigObject;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Element;
import dev.onair.config.section.Section;
import dev.onair.model.encoding.AudioTrack;
import dev.onair.model.encoding.CaptionTrack;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Options;
import dev.onair.model.encoding.RateControl;
import dev.onair.model.encoding.Ratio;
import dev.onair.model.encoding.Rendition;
import dev.onair.model.encoding.TimecodeSource;
import dev.onair.model.encoding.VideoCodec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a ladder: {@code profiles/<name>.conf}. */
final class LadderReader {

  private final Section ladder;
  private final Defaults defaults;
  private final OptionsReader options;
  private final TrackReader tracks;
  private final List<Section> renditionSections = new ArrayList<>();
  private final List<Section> audioSections = new ArrayList<>();
  private final List<Section> captionSections = new ArrayList<>();

  LadderReader(Section ladder, Defaults defaults, OptionsReader options) {
    this.ladder = ladder;
    this.defaults = defaults;
    this.options = options;
    this.tracks = new TrackReader(defaults, options);
  }

  /** The ladder; empty where something in it is wrong. */
  Optional<Ladder> read() {
    Ladder.Video video = video();
    List<AudioTrack> audio = audio();
    List<CaptionTrack> captions = captions();
    List<Rendition> renditions =
        renditions(audioSections.stream().flatMap(s -> s.optionalText("name").stream()).toList());
    Ladder.OutputGroup output = new OutputGroupReader(ladder, options).read();
    TimecodeSource timecode = ladder.oneOf("timecode", TimecodeSource.class);
    // Read where it is needed; here so that it is no unknown key.
    ladder.section("input");
    return ladder.build(() -> new Ladder(video, renditions, audio, captions, output, timecode));
  }

  /** Where the parts of the ladder were written; after reading it. */
  LadderPlaces places() {
    return new LadderPlaces(ladder, renditionSections, audioSections, captionSections);
  }

  private Ladder.Video video() {
    VideoCodec codec = ladder.oneOf("codec", VideoCodec.class);
    Options avc = CodecOptions.AVC.read(ladder, options);
    Options hevc = CodecOptions.HEVC.read(ladder, options);
    String other = codec == VideoCodec.AVC ? "hevc" : "avc";
    if (ladder.has(other)) {
      ladder.error(other, "does not apply to codec " + codec + "; remove it");
    }
    Optional<Ratio> pixelAspect =
        ladder
            .parsed(
                "pixel-aspect-ratio",
                text ->
                    text.equals("SOURCE")
                        ? Optional.<Ratio>empty()
                        : Optional.of(Ratio.parse(text)),
                "a ratio, such as 1/1 or SOURCE")
            .flatMap(ratio -> ratio);
    return new Ladder.Video(
        codec,
        ladder.oneOf("scan", Ladder.Scan.class),
        new Ladder.Gop(
            ladder
                .parsed("gop", GopLengths::parse, GopLengths.EXPECTED)
                .orElseGet(() -> GopLengths.parse("1 s")),
            ladder.integer("closed-gop-cadence", 1, 100)),
        pixelAspect,
        codec == VideoCodec.AVC ? avc : hevc);
  }

  private List<Rendition> renditions(List<String> allAudio) {
    ladder.demand("frame-rate");
    ladder.demand("renditions");
    if (!ladder.has("frame-rate")) {
      ladder.error("frame-rate", "is missing; give " + RenditionReader.FRAME_RATE);
    }
    Optional<Ratio> frameRate = RenditionReader.frameRate(ladder);
    RenditionReader.Common common =
        new RenditionReader.Common(
            ladder.oneOf("codec", VideoCodec.class),
            frameRate,
            ladder.oneOf("rate-control", RenditionReader.Mode.class),
            RenditionReader.buffer(ladder));
    List<Element> elements = ladder.elements("renditions");
    if (elements.isEmpty() && ladder.sound()) {
      ladder.error(
          "renditions",
          "a ladder needs a rendition: { size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }");
    }
    for (Element element : elements) {
      element
          .section(defaults.each("rendition"))
          .ifPresentOrElse(
              renditionSections::add,
              () ->
                  element.error(
                      "give an object: { size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }"));
    }
    CarriageReader carriage = CarriageReader.of(ladder, allAudio, renditionSections);
    Set<String> names = new HashSet<>();
    List<Rendition> renditions = new ArrayList<>();
    for (Section section : renditionSections) {
      new RenditionReader(section, common, carriage)
          .read()
          .ifPresent(
              rendition -> {
                check(section, rendition, names);
                renditions.add(rendition);
              });
    }
    return renditions;
  }

  private void check(Section section, Rendition rendition, Set<String> names) {
    if (!names.add(rendition.name())) {
      section.error("name", "a second rendition called '" + rendition.name() + "'; give it a name");
    }
    boolean hevc = ladder.optionalText("codec").filter("HEVC"::equals).isPresent();
    if (hevc && rendition.frameRate().isEmpty()) {
      section.error("frame-rate", "HEVC can't follow the source; give a frame rate, such as 25");
    }
    if (hevc && rendition.rateControl() instanceof RateControl.Vbr) {
      section.error("rate-control", "VBR is not possible with HEVC; use QVBR or CBR");
    }
  }

  private List<AudioTrack> audio() {
    ladder.elements("audio").stream()
        .flatMap(element -> tracks.audioSection(element).stream())
        .forEach(audioSections::add);
    return audioSections.stream().flatMap(section -> tracks.audio(section).stream()).toList();
  }

  private List<CaptionTrack> captions() {
    ladder.elements("captions").stream()
        .flatMap(element -> tracks.captionSection(element).stream())
        .forEach(captionSections::add);
    return captionSections.stream().flatMap(section -> tracks.captions(section).stream()).toList();
  }

  /** The sections for what a codec can do besides. */
  private record CodecOptions(String key, String shape) {

    static final CodecOptions AVC = new CodecOptions("avc", "H264Settings");
    static final CodecOptions HEVC = new CodecOptions("hevc", "H265Settings");

    private static final Map<String, String> OWNED =
        Map.ofEntries(
            Map.entry("bitrate", "is a rendition's; give it there"),
            Map.entry("max-bitrate", "is a rendition's; give it there"),
            Map.entry("qvbr-quality-level", "is a rendition's quality; give it there"),
            Map.entry("buf-size", "is 'buffer' of the ladder or a rendition; give it there"),
            Map.entry("rate-control-mode", "is 'rate-control' of the ladder; give it there"),
            Map.entry("gop-size", "is 'gop' of the ladder; give it there"),
            Map.entry("gop-size-units", "is 'gop' of the ladder; give it there"),
            Map.entry("gop-closed-cadence", "is 'closed-gop-cadence' of the ladder; give it there"),
            Map.entry("framerate-control", "is 'frame-rate' of the ladder; give it there"),
            Map.entry("framerate-numerator", "is 'frame-rate' of the ladder; give it there"),
            Map.entry("framerate-denominator", "is 'frame-rate' of the ladder; give it there"),
            Map.entry("scan-type", "is 'scan' of the ladder; give it there"),
            Map.entry("par-control", "is 'pixel-aspect-ratio' of the ladder; give it there"),
            Map.entry("par-numerator", "is 'pixel-aspect-ratio' of the ladder; give it there"),
            Map.entry("par-denominator", "is 'pixel-aspect-ratio' of the ladder; give it there"));

    Options read(Section ladder, OptionsReader options) {
      return options.read(ladder.section(key), shape, Set.of(), OWNED);
    }
  }

  /** The defaults of a ladder. */
  static ConfigObject defaults(Defaults defaults) {
    return defaults.each("ladder");
  }
}
