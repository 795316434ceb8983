package dev.onair.encoder.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.encoder.settings.JsonPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A setting of an output group of another kind that HLS has, too.
 *
 * @param name what it is called there
 * @param inStream whether HLS has it in each transport stream, and not in the group
 * @param hlsName what it is called in HLS
 * @param values what its values are called in HLS, where they differ
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/creating-cmafi-output-group.html">
 *     AWS: CMAF ingest output groups</a>
 */
record CarriedSetting(String name, boolean inStream, String hlsName, Map<String, String> values) {

  private static final String SEGMENT = "segmentLength";
  private static final String UNITS = "segmentLengthUnits";

  /** Where a MediaPackage output group has what is for MediaPackage v2. */
  private static final String V2 = "mediapackageV2GroupSettings";

  private static final Map<String, String> SCTE35 =
      Map.of(
          "NONE", "NO_PASSTHROUGH",
          "SCTE_35", "PASSTHROUGH",
          "SCTE_35_WITHOUT_SEGMENTATION", "PASSTHROUGH");

  private static final List<CarriedSetting> ALL =
      List.of(
          new CarriedSetting("scte35Type", true, "scte35Behavior", SCTE35),
          new CarriedSetting("sparseTrackType", true, "scte35Behavior", SCTE35),
          new CarriedSetting("nielsenId3Behavior", true, "nielsenId3Behavior", Map.of()),
          new CarriedSetting(
              "timedMetadataPassthrough",
              true,
              "timedMetadataBehavior",
              Map.of("ENABLED", "PASSTHROUGH", "DISABLED", "NO_PASSTHROUGH")),
          new CarriedSetting("id3Behavior", false, "hlsId3SegmentTagging", Map.of()),
          new CarriedSetting("timedMetadataId3Frame", false, "timedMetadataId3Frame", Map.of()),
          new CarriedSetting("timedMetadataId3Period", false, "timedMetadataId3Period", Map.of()));

  /** What becomes the packager's, or says nothing by itself, or nothing for transport streams. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "destination",
          SEGMENT,
          UNITS,
          "sendDelayMs",
          "id3NameModifier",
          "klvNameModifier",
          "nielsenId3NameModifier",
          "scte35NameModifier",
          V2);

  /** Off. */
  private static final Set<String> SILENT = Set.of("NO_PASSTHROUGH", "DISABLED", "");

  /**
   * Puts what a group says into the settings of HLS.
   *
   * @param given the settings of the output group
   * @return the names of the settings that are not sent
   */
  static List<String> carry(JsonPlace given, ObjectNode hls, ObjectNode stream) {
    List<String> leftOut = new ArrayList<>();
    List<JsonPlace> settings = new ArrayList<>(given.children());
    given.at(V2).ifPresent(v2 -> settings.addAll(v2.children()));
    for (JsonPlace place : settings) {
      Optional<CarriedSetting> setting =
          ALL.stream().filter(known -> known.name.equals(place.name())).findFirst();
      setting.ifPresent(
          known -> (known.inStream ? stream : hls).set(known.hlsName, known.value(place.node())));
      if (setting.isEmpty() && !OTHERWISE.contains(place.name()) && saysSomething(place.node())) {
        leftOut.add(place.name());
      }
    }
    return leftOut;
  }

  /** The length of segments that a group of any kind asks for, in seconds. */
  static Optional<Double> segmentLength(JsonPlace group) {
    JsonPlace settings = group.at(V2).orElse(group);
    boolean milliseconds = settings.text(UNITS).filter("MILLISECONDS"::equals).isPresent();
    return settings
        .number(SEGMENT)
        .map(length -> milliseconds ? length / 1000 : length)
        .or(() -> settings.number("fragmentLength"))
        .filter(length -> length > 0);
  }

  private JsonNode value(JsonNode given) {
    return values.containsKey(given.asText())
        ? TextNode.valueOf(values.get(given.asText()))
        : given;
  }

  private static boolean saysSomething(JsonNode node) {
    return node.isContainerNode() ? !node.isEmpty() : !SILENT.contains(node.asText(""));
  }
}
