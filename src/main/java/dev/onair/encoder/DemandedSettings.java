package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Encoder settings with what AWS or the Terraform provider demands, where the profile leaves it
 * open.
 *
 * @param settings the settings, filled in
 * @param findings what was filled in, where it is more than what anybody expects
 */
record DemandedSettings(ObjectNode settings, List<SettingsFinding> findings) {

  private static final String GOP = "gopSize";
  private static final String CODEC = "codecSettings";
  private static final String TIMECODE = "timecodeConfig";

  /** What objects must have, and what they get. */
  private static final List<Demand> DEMANDS =
      List.of(
          // The first audio of the input, as in a ladder.
          new Demand("audioDescriptions", "audioSelectorName", "default", false),
          new Demand("webvttDestinationSettings", "styleControl", "NO_STYLE_DATA", true),
          new Demand("ttmlDestinationSettings", "styleControl", "USE_CONFIGURED", true),
          new Demand("burnInDestinationSettings", "outlineColor", "BLACK", true),
          // "Only applicable for Teletext inputs".
          new Demand("burnInDestinationSettings", "teletextGridControl", "FIXED", false));

  /**
   * A setting that must be there.
   *
   * @param object the end of the path of what it stands in
   * @param told whether the operator is told
   */
  private record Demand(JsonPath object, String setting, String value, boolean told) {
    Demand(String object, String setting, String value, boolean told) {
      this(JsonPath.parse(object), setting, value, told);
    }

    void fill(JsonPlace place, List<SettingsFinding> findings) {
      if (place.path().endsWith(object)
          && place.node() instanceof ObjectNode node
          && !node.has(setting)) {
        node.put(setting, value);
        if (told) {
          findings.add(filled(place.child(setting), value + " is sent"));
        }
      }
    }
  }

  DemandedSettings {
    findings = List.copyOf(findings);
  }

  static DemandedSettings of(ObjectNode original) {
    ObjectNode settings = original.deepCopy();
    JsonPlace root = JsonPlace.root(settings);
    List<SettingsFinding> findings = new ArrayList<>();
    root.below().toList().forEach(place -> DEMANDS.forEach(demand -> demand.fill(place, findings)));
    Set<String> packaged = DescriptionKind.VIDEO.in(PackagerGroup.outputs(root));
    root.list("videoDescriptions").stream()
        .filter(video -> video.text("name").filter(packaged::contains).isPresent())
        .forEach(video -> codec(video, findings));
    if (PackagerGroup.segmentLength(root).isPresent()) {
      root.list("videoDescriptions").stream()
          .flatMap(video -> video.at("codecSettings").stream())
          .flatMap(codec -> codec.children().stream())
          .filter(codec -> List.of("h264Settings", "h265Settings").contains(codec.name()))
          .forEach(codec -> gop(codec, findings));
    }
    if (!settings.has(TIMECODE)) {
      settings.putObject(TIMECODE).put("source", "EMBEDDED");
      findings.add(
          filled(JsonPath.of(TIMECODE), "EMBEDDED is sent, with which outputs have the input's"));
    }
    return new DemandedSettings(settings, findings);
  }

  /** MediaPackage takes AVC of everybody. */
  private static void codec(JsonPlace video, List<SettingsFinding> findings) {
    if (video.node() instanceof ObjectNode node && node.path(CODEC).isEmpty()) {
      node.putObject(CODEC).putObject("h264Settings");
      findings.add(
          filled(
              video.child(CODEC),
              "AVC is sent, with a bitrate of MediaLive's choice; give h264Settings or"
                  + " h265Settings"));
    }
  }

  /** Every segment is of whole seconds. */
  private static void gop(JsonPlace codec, List<SettingsFinding> findings) {
    if (codec.node() instanceof ObjectNode node && !node.has(GOP)) {
      node.put(GOP, 1).put("gopSizeUnits", "SECONDS");
      findings.add(filled(codec.child(GOP), "1 s is sent, which divides every segment"));
    }
  }

  private static SettingsFinding filled(JsonPath path, String message) {
    return SettingsFinding.warning(path, Flaw.of("filled-in"), "is not said; " + message);
  }
}
