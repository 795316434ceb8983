package dev.onair.config.encoding;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Element;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.model.encoding.AudioTrack;
import dev.onair.model.encoding.CaptionTrack;
import dev.onair.model.encoding.GopLength;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Options;
import dev.onair.model.encoding.RateControl;
import dev.onair.model.encoding.Ratio;
import dev.onair.model.encoding.Rendition;
import dev.onair.model.encoding.TimecodeSource;
import dev.onair.model.encoding.VideoCodec;
import dev.onair.model.encoding.VideoSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a ladder: {@code profiles/<name>.conf}. */
final class LadderReader {

  private final Section ladder;
  private final Defaults defaults;
  private final OptionsReader options;
  private final TrackReader tracks;
  private final List<Section> renditionSections = new ArrayList<>();
  private final List<Section> audioSections = new ArrayList<>();

  LadderReader(Section ladder, Defaults defaults, OptionsReader options) {
    this.ladder = ladder;
    this.defaults = defaults;
    this.options = options;
    this.tracks = new TrackReader(defaults, options);
  }

  /** The ladder; empty where something in it is wrong. */
  Optional<Ladder> read() {
    InputSpecification input = InputSpecificationReader.read(ladder.section("input"));
    Ladder.Video video = video();
    List<AudioTrack> audio = audio();
    List<CaptionTrack> captions = captions();
    List<Rendition> renditions =
        renditions(audioSections.stream().flatMap(s -> s.optionalText("name").stream()).toList());
    Ladder.OutputGroup output = new OutputGroupReader(ladder, options).read();
    TimecodeSource timecode = ladder.oneOf("timecode", TimecodeSource.class);
    return ladder.build(
        () ->
            new Ladder(
                input,
                video,
                ladder.setting("renditions", renditions),
                ladder.setting("audio", audio),
                ladder.setting("captions", captions),
                output,
                ladder.setting("timecode", timecode)));
  }

  private Ladder.Video video() {
    VideoCodec codec = ladder.oneOf("codec", VideoCodec.class);
    Options avc = CodecOptions.AVC.read(ladder, options);
    Options hevc = CodecOptions.HEVC.read(ladder, options);
    String other = codec == VideoCodec.AVC ? "hevc" : "avc";
    if (ladder.has(other)) {
      ladder.error(other, Flaw.INAPPLICABLE, "does not apply to codec " + codec + "; remove it");
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
    GopLength gop =
        ladder
            .parsed("gop", GopLengths::parse, GopLengths.EXPECTED)
            .orElseGet(() -> GopLengths.parse("1 s"));
    return new Ladder.Video(
        ladder.setting("codec", codec),
        ladder.setting("scan", ladder.oneOf("scan", Ladder.Scan.class)),
        new Ladder.Gop(
            ladder.setting("gop", gop),
            ladder.setting("closed-gop-cadence", ladder.integer("closed-gop-cadence", 1, 100))),
        ladder.setting("pixel-aspect-ratio", pixelAspect),
        codec == VideoCodec.AVC ? ladder.setting("avc", avc) : ladder.setting("hevc", hevc));
  }

  private List<Rendition> renditions(List<String> allAudio) {
    ladder.demand("frame-rate");
    ladder.demand("renditions");
    if (!ladder.has("frame-rate")) {
      ladder.error("frame-rate", Flaw.MISSING, "is missing; give " + RenditionReader.FRAME_RATE);
    }
    RenditionReader.Common common =
        new RenditionReader.Common(
            ladder.oneOf("codec", VideoCodec.class),
            RenditionReader.frameRate(ladder),
            ladder.setting(
                "rate-control", ladder.oneOf("rate-control", RenditionReader.Mode.class)),
            RenditionReader.buffer(ladder));
    List<Element> elements = ladder.elements("renditions");
    if (elements.isEmpty() && ladder.sound()) {
      ladder.error(
          "renditions",
          Flaw.EMPTY,
          "a ladder needs a rendition: { size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }");
    }
    for (Element element : elements) {
      element
          .section(defaults.each("rendition"))
          .ifPresentOrElse(
              renditionSections::add,
              () ->
                  element.error(
                      Flaw.TYPE,
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
    String name = rendition.name().value();
    if (!names.add(name)) {
      section.error(
          "name", Flaw.DUPLICATE, "a second rendition called '" + name + "'; give it a name");
    }
    boolean hevc = ladder.optionalText("codec").filter("HEVC"::equals).isPresent();
    if (hevc && rendition.frameRate().value().isEmpty()) {
      section.error(
          "frame-rate",
          Flaw.of("hevc"),
          "HEVC can't follow the source; give a frame rate, such as 25");
    }
    if (hevc && rendition.rateControl().value() instanceof RateControl.Vbr) {
      section.error(
          "rate-control", Flaw.of("hevc"), "VBR is not possible with HEVC; use QVBR or CBR");
    }
  }

  private List<AudioTrack> audio() {
    ladder.elements("audio").stream()
        .flatMap(element -> tracks.audioSection(element).stream())
        .forEach(audioSections::add);
    List<AudioTrack> audio =
        audioSections.stream().flatMap(section -> tracks.audio(section).stream()).toList();
    WrittenAt place = ladder.setting("audio", audio).at();
    return ladder.has("audio")
        ? audio
        : audio.stream().map(track -> track.unwritten(place)).toList();
  }

  private List<CaptionTrack> captions() {
    return ladder.elements("captions").stream()
        .flatMap(element -> tracks.captionSection(element).stream())
        .flatMap(section -> tracks.captions(section).stream())
        .toList();
  }

  /** The sections for what a codec can do besides. */
  private record CodecOptions(String key, String shape) {

    static final CodecOptions AVC = new CodecOptions("avc", "H264Settings");
    static final CodecOptions HEVC = new CodecOptions("hevc", "H265Settings");

    private static final Map<String, String> OWNED =
        Arrays.stream(VideoSetting.values())
            .collect(Collectors.toMap(VideoSetting::apiName, VideoSetting::refusal));

    Options read(Section ladder, OptionsReader options) {
      return options.read(ladder.section(key), shape, Set.of(), OWNED);
    }
  }
}
