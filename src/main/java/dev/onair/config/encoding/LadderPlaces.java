package dev.onair.config.encoding;

import dev.onair.config.section.Section;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a ladder a setting of the encoder comes from, so that what is found in encoder settings
 * can be told of the ladder's line.
 */
final class LadderPlaces {

  private static final Pattern ITEM =
      Pattern.compile("(\\w+Descriptions)\\[(\\d+)](?:\\.(?:codecSettings\\.\\w+\\.)?(.*))?");
  private static final Pattern OUTPUT = Pattern.compile("outputGroups\\[0]\\.outputs\\[(\\d+)].*");

  private static final Map<String, String> OF_RENDITION =
      Map.of(
          "bitrate", "bitrate",
          "maxBitrate", "max-bitrate",
          "qvbrQualityLevel", "quality",
          "width", "size",
          "height", "size");

  private static final Map<String, String> OF_RENDITION_OR_LADDER =
      Map.of(
          "bufSize", "buffer",
          "rateControlMode", "rate-control",
          "framerateControl", "frame-rate",
          "framerateNumerator", "frame-rate",
          "framerateDenominator", "frame-rate");

  private static final Map<String, String> OF_LADDER =
      Map.of(
          "gopSize", "gop",
          "gopSizeUnits", "gop",
          "gopClosedCadence", "closed-gop-cadence",
          "scanType", "scan",
          "parNumerator", "pixel-aspect-ratio",
          "parDenominator", "pixel-aspect-ratio",
          "segmentLength", "segment",
          "minSegmentLength", "min-segment");

  private static final Map<String, String> OF_TRACK =
      Map.of(
          "languageCode", "language",
          "audioSelectorName", "selector",
          "captionSelectorName", "selector",
          "codecSettings", "codec",
          "streamName", "label",
          "languageDescription", "label");

  private static final Map<String, String> OF_ROOT =
      Map.of(
          "videoDescriptions", "renditions",
          "audioDescriptions", "audio",
          "captionDescriptions", "captions");

  private final Section ladder;
  private final List<Section> renditions;
  private final List<Section> audio;
  private final List<Section> captions;

  LadderPlaces(
      Section ladder, List<Section> renditions, List<Section> audio, List<Section> captions) {
    this.ladder = ladder;
    this.renditions = List.copyOf(renditions);
    this.audio = List.copyOf(audio);
    this.captions = List.copyOf(captions);
  }

  /**
   * A setting of a ladder.
   *
   * @param section the object that it is in
   * @param key its key there; the section's own where it is not there
   */
  record Place(Section section, String key) {}

  /** Where a setting of the encoder comes from. */
  Place of(String jsonPath) {
    String name = jsonPath.substring(jsonPath.lastIndexOf('.') + 1).replaceAll("\\[\\d+]$", "");
    if (OF_ROOT.containsKey(jsonPath)) {
      return new Place(ladder, OF_ROOT.get(jsonPath));
    }
    if (OF_LADDER.containsKey(name)) {
      return new Place(ladder, OF_LADDER.get(name));
    }
    Matcher item = ITEM.matcher(jsonPath);
    if (item.matches()) {
      return item(item.group(1), Integer.parseInt(item.group(2)), name, item.group(3));
    }
    if (jsonPath.endsWith(".outputs")) {
      return new Place(ladder, "renditions");
    }
    Matcher output = OUTPUT.matcher(jsonPath);
    if (jsonPath.contains("hlsBasicPutSettings")) {
      return new Place(ladder.section("put"), OptionsReader.kebab(name));
    }
    if (jsonPath.contains("m3u8Settings")) {
      return new Place(ladder.section("ts"), OptionsReader.kebab(name));
    }
    if (output.matches()) {
      int index = Integer.parseInt(output.group(1));
      String key = name.equals("audioDescriptionNames") ? "audio" : "name";
      return index < renditions.size()
          ? new Place(renditions.get(index), key)
          : new Place(captions.get(index - renditions.size()), "name");
    }
    if (jsonPath.contains("hlsGroupSettings")) {
      return new Place(ladder.section("hls"), OptionsReader.kebab(name));
    }
    return new Place(ladder, OptionsReader.kebab(jsonPath.replaceAll("[.\\[].*", "")));
  }

  private Place item(String list, int index, String name, String rest) {
    if (list.equals("audioDescriptions") && !ladder.has("audio")) {
      // The default track is written nowhere in the ladder.
      return new Place(ladder, "audio");
    }
    if (!list.equals("videoDescriptions")) {
      Section track = (list.equals("audioDescriptions") ? audio : captions).get(index);
      return new Place(track, OF_TRACK.getOrDefault(name, OptionsReader.kebab(name)));
    }
    Section rendition = renditions.get(index);
    if (OF_RENDITION.containsKey(name)) {
      return new Place(rendition, OF_RENDITION.get(name));
    }
    if (OF_RENDITION_OR_LADDER.containsKey(name)) {
      String key = OF_RENDITION_OR_LADDER.get(name);
      return new Place(rendition.has(key) ? rendition : ladder, key);
    }
    boolean hevc = ladder.optionalText("codec").filter("HEVC"::equals).isPresent();
    Section codec = ladder.section(hevc ? "hevc" : "avc");
    String first = rest == null ? name : rest.replaceAll("[.\\[].*", "");
    return new Place(codec, OptionsReader.kebab(first));
  }
}
