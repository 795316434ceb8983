package dev.onair.encoder.groups;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Words;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PlacedObject;
import dev.onair.encoder.settings.SettingsEdit;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.encoder.settings.UnreadableSetting;
import dev.onair.model.encoding.GroupSetting;
import dev.onair.model.encoding.Ladder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes of an output group that carries a ladder what MediaPackage v2 takes of the Terraform
 * provider: HLS in transport streams, live, in one folder and unencrypted. What it makes anew is as
 * a ladder of onair's own has it.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/origin-server-hls-empv2.html">AWS:
 *     HLS to MediaPackage v2</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/mediapackage-create-result.html">AWS:
 *     what a MediaPackage output group sends</a>
 */
final class PackagerConversion {

  private static final String SEGMENT = GroupSetting.SEGMENT.apiName();
  private static final String CDN = GroupSetting.CONNECTION.apiName();
  private static final String BASIC_PUT = "hlsBasicPutSettings";

  /** What a group of another kind is, and why it can't stay so. */
  private static final Map<GroupKind, String> BECOMES =
      Map.of(
          GroupKind.MEDIA_PACKAGE,
          "a MediaPackage output group, which the Terraform provider can't send to MediaPackage v2,"
              + " becomes an HLS output group that goes there",
          GroupKind.CMAF_INGEST,
          "CMAF ingest, which the Terraform provider does not know, becomes an HLS output group"
              + " that goes to the packager",
          GroupKind.MS_SMOOTH,
          "Microsoft Smooth Streaming, which MediaPackage does not take, becomes an HLS output group"
              + " that goes to the packager");

  /** What has no meaning without encryption. */
  private static final List<String> OF_ENCRYPTION =
      List.of("constantIv", "ivInManifest", "ivSource", "keyFormat", "keyFormatVersions");

  private final SettingsEdit edit;
  private final Ladder.OutputGroup otherwise;
  private final JsonPlace group;
  private final GroupKind kind;
  private final JsonPath written;
  private final List<String> changes = new ArrayList<>();
  private final Set<String> leftOut = new LinkedHashSet<>();

  private PackagerConversion(SettingsEdit edit, Ladder.OutputGroup otherwise, JsonPlace group) {
    this.edit = edit;
    this.otherwise = otherwise;
    this.group = group;
    this.kind = GroupKind.of(group).orElseThrow();
    this.written = edit.written(group);
  }

  /**
   * Converts a group in place.
   *
   * @param otherwise what the group is like where its settings say nothing of it
   * @return what was changed; empty where it already was as it has to be
   */
  static Optional<SettingsFinding> convert(
      SettingsEdit edit, Ladder.OutputGroup otherwise, JsonPlace group) {
    return new PackagerConversion(edit, otherwise, group).convert();
  }

  private Optional<SettingsFinding> convert() {
    JsonPlace settings = kind.settings(group).orElseThrow();
    if (!(settings.node() instanceof ObjectNode given)) {
      // Told of by AWS's model.
      return Optional.empty();
    }
    ObjectNode stream = PlacedObject.node(otherwise.transportStream().value());
    ObjectNode hls = kind == GroupKind.HLS ? given : made(settings, stream);
    if (kind == GroupKind.HLS) {
      readable(settings, hls);
    }
    segment(settings, hls);
    ConvertedOutputs outputs = new ConvertedOutputs(edit, group, kind, stream);
    outputs.convert();
    changes.addAll(outputs.changes());
    leftOut.addAll(outputs.leftOut());
    if (!leftOut.isEmpty()) {
      changes.add(
          "without %s, which %s not sent"
              .formatted(Words.and(leftOut), leftOut.size() == 1 ? "is" : "are"));
    }
    String becomes = kind == GroupKind.HLS ? "goes to the packager" : BECOMES.get(kind);
    return kind == GroupKind.HLS && changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SettingsFinding.warning(
                written,
                Flaw.of("converted"),
                becomes + (changes.isEmpty() ? "" : ": " + String.join("; ", changes))));
  }

  /** Takes out of an HLS output group what would keep MediaPackage from reading it. */
  private void readable(JsonPlace settings, ObjectNode hls) {
    Set<String> unreadable = new TreeSet<>();
    UnreadableSetting.in(settings).forEach(setting -> unreadable.add(setting.name()));
    hls.remove(unreadable);
    if (!unreadable.isEmpty()) {
      changes.add("without %s, which MediaPackage can't read".formatted(Words.and(unreadable)));
    }
    if (unreadable.contains("encryptionType") || unreadable.contains("keyProviderSettings")) {
      hls.remove(OF_ENCRYPTION);
    }
    if (unreadable.contains("directoryStructure")) {
      hls.remove("segmentsPerSubdirectory");
    }
    settings.at(CDN).filter(cdn -> cdn.at(BASIC_PUT).isEmpty()).stream()
        .flatMap(cdn -> cdn.children().stream())
        .filter(given -> !given.node().isNull())
        .findFirst()
        .ifPresent(given -> changes.add(BASIC_PUT + " in place of " + given.name()));
  }

  /** The settings of an HLS output group, in place of those of another kind. */
  private ObjectNode made(JsonPlace settings, ObjectNode stream) {
    ObjectNode hls = PlacedObject.node(otherwise.hls().value());
    List<String> others = CarriedSetting.carry(settings, hls, stream);
    // The others of Smooth Streaming are for the server that it went to.
    if (kind != GroupKind.MS_SMOOTH) {
      leftOut.addAll(others);
    }
    edit.made(hls, edit.written(settings));
    ((ObjectNode) group.node().get("outputGroupSettings"))
        .removeAll()
        .set(GroupKind.HLS.groupSettings(), hls);
    return hls;
  }

  private void segment(JsonPlace settings, ObjectNode hls) {
    if (kind == GroupKind.HLS && settings.at(SEGMENT).isPresent()) {
      return;
    }
    Set<String> videos = DescriptionKind.VIDEO.in(group.list("outputs"));
    SegmentChoice choice =
        SegmentChoice.of(edit.root(), videos, CarriedSetting.segmentLength(settings));
    edit.put(hls, SEGMENT, choice.seconds(), edit.written(settings));
    if (!choice.reason().isEmpty()) {
      changes.add(choice.reason());
    }
  }
}
