package dev.onair.encoder.groups;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Words;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsEdit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The outputs of the group that goes to the packager: transport streams, each with video, or with
 * captions and nothing else. Audio of its own travels with the first of them that has video:
 * MediaPackage makes renditions of it.
 */
final class ConvertedOutputs {

  private static final String STANDARD = "standardHlsSettings";
  private static final String FRAGMENTED = "fmp4HlsSettings";
  private static final String STREAM = "m3u8Settings";
  private static final String RENDITION_SETS = "audioRenditionSets";

  /**
   * What tells players of audio: which belongs to which video, and which is played at first.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/audio-renditions.html">AWS: audio
   *     rendition groups</a>
   */
  private static final Set<String> OF_RENDITIONS =
      Set.of("audioGroupId", RENDITION_SETS, "audioTrackType", "hlsAutoSelect", "hlsDefault");

  /** Leaves it to MediaPackage. */
  private static final Set<String> SILENT = Set.of("", "OMIT");

  private final SettingsEdit edit;
  private final JsonPlace group;
  private final GroupKind kind;
  private final ObjectNode stream;
  private final List<String> changes = new ArrayList<>();
  private final Set<String> leftOut = new LinkedHashSet<>();

  /**
   * @param kind what the group was
   * @param stream the settings of a transport stream where an output has none
   */
  ConvertedOutputs(SettingsEdit edit, JsonPlace group, GroupKind kind, ObjectNode stream) {
    this.edit = edit;
    this.group = group;
    this.kind = kind;
    this.stream = stream;
  }

  /** What was changed, in words. */
  List<String> changes() {
    return changes;
  }

  /** The settings of outputs that are not sent. */
  Set<String> leftOut() {
    return leftOut;
  }

  void convert() {
    pictures();
    if (kind != GroupKind.HLS) {
      outputs().forEach(this::leaveOut);
    }
    audio();
    outputs().forEach(this::settings);
    NameModifiers.fill(group, kind == GroupKind.HLS ? 2 : 1)
        .filter(made -> kind == GroupKind.HLS)
        .ifPresent(changes::add);
  }

  private List<JsonPlace> outputs() {
    return group.list("outputs").stream().filter(output -> output.node().isObject()).toList();
  }

  /** Takes out the outputs that are single pictures, and no video. */
  private void pictures() {
    Set<String> captures = new LinkedHashSet<>();
    for (JsonPlace video : DescriptionKind.VIDEO.descriptions(edit.root())) {
      video
          .at("codecSettings", "frameCaptureSettings")
          .flatMap(found -> video.text("name"))
          .ifPresent(captures::add);
    }
    List<JsonPlace> pictures =
        outputs().stream()
            .filter(
                output -> DescriptionKind.VIDEO.names(output).stream().anyMatch(captures::contains))
            .toList();
    if (!pictures.isEmpty()) {
      String lost = Removal.outputs(edit.root(), group, pictures);
      changes.add("without frame capture" + (lost.isEmpty() ? "" : " (" + lost + ")"));
    }
  }

  /** Moves audio that has outputs of its own into the first one with video. */
  private void audio() {
    Optional<JsonPlace> first = outputs().stream().filter(DescriptionKind.VIDEO::isIn).findFirst();
    List<JsonPlace> apart =
        outputs().stream()
            .filter(output -> !DescriptionKind.VIDEO.isIn(output))
            .filter(DescriptionKind.AUDIO::isIn)
            .toList();
    if (first.isEmpty() || apart.isEmpty()) {
      return;
    }
    outputs().forEach(this::leaveOut);
    Set<String> names = new LinkedHashSet<>();
    for (JsonPlace output : apart) {
      DescriptionKind.AUDIO.named(output).forEach(name -> names.add(name.node().asText()));
      if (DescriptionKind.CAPTIONS.isIn(output)) {
        ((ObjectNode) output.node()).remove(DescriptionKind.AUDIO.member());
      } else {
        Removal.takeOut(group.node().get("outputs"), output.node());
      }
    }
    outputs().stream()
        .filter(DescriptionKind.VIDEO::isIn)
        .forEach(output -> names.removeAll(DescriptionKind.AUDIO.names(output)));
    ObjectNode carrier = (ObjectNode) first.get().node();
    ArrayNode carried =
        carrier.get(DescriptionKind.AUDIO.member()) instanceof ArrayNode list
            ? list
            : carrier.putArray(DescriptionKind.AUDIO.member());
    names.forEach(carried::add);
    group.list("outputs").forEach(ConvertedOutputs::forgetRenditionSets);
    changes.add(
        names.isEmpty()
            ? "the outputs of audio alone go, since others carry it"
            : "%s %s with %s, and MediaPackage makes %s of it"
                .formatted(
                    Words.named("audio", names),
                    names.size() == 1 ? "travels" : "travel",
                    name(first.get()),
                    names.size() == 1 ? "a rendition" : "renditions"));
  }

  private void leaveOut(JsonPlace output) {
    output.at("outputSettings").stream()
        .flatMap(JsonPlace::below)
        .filter(setting -> OF_RENDITIONS.contains(setting.name()))
        .filter(setting -> !SILENT.contains(setting.node().asText("")))
        .forEach(setting -> leftOut.add(setting.name()));
  }

  private static void forgetRenditionSets(JsonPlace output) {
    for (String container : List.of(STANDARD, FRAGMENTED)) {
      hls(output)
          .flatMap(hls -> hls.at(container))
          .ifPresent(settings -> ((ObjectNode) settings.node()).remove(RENDITION_SETS));
    }
  }

  private void settings(JsonPlace output) {
    if (kind != GroupKind.HLS) {
      otherKind(output);
    } else {
      hls(output)
          .flatMap(hls -> hls.at(FRAGMENTED))
          .ifPresent(fragmented -> transportStream(output, fragmented));
    }
  }

  private void otherKind(JsonPlace output) {
    ObjectNode hlsOutput = JsonNodeFactory.instance.objectNode();
    Optional<JsonPlace> given = kind.outputSettings(output);
    given
        .flatMap(settings -> settings.text("nameModifier"))
        .filter(modifier -> !modifier.isEmpty())
        .ifPresent(modifier -> hlsOutput.put("nameModifier", modifier));
    hlsOutput
        .putObject("hlsSettings")
        .putObject(STANDARD)
        .set(STREAM, stream(DescriptionKind.VIDEO.isIn(output)));
    edit.made(hlsOutput, edit.written(given.orElse(output)));
    ((ObjectNode) output.node())
        .putObject("outputSettings")
        .set(GroupKind.HLS.outputSettings(), hlsOutput);
  }

  private void transportStream(JsonPlace output, JsonPlace fragmented) {
    ObjectNode settings = stream(DescriptionKind.VIDEO.isIn(output));
    for (String same : List.of("nielsenId3Behavior", "timedMetadataBehavior")) {
      fragmented.at(same).ifPresent(given -> settings.set(same, given.node()));
    }
    ObjectNode standard = JsonNodeFactory.instance.objectNode();
    fragmented.at(RENDITION_SETS).ifPresent(sets -> standard.set(RENDITION_SETS, sets.node()));
    standard.set(STREAM, settings);
    edit.made(standard, edit.written(fragmented));
    JsonPlace hlsOutput = GroupKind.HLS.outputSettings(output).orElseThrow();
    ((ObjectNode) hlsOutput.node()).remove("h265PackagingType");
    ((ObjectNode) hlsOutput.node().get("hlsSettings")).removeAll().set(STANDARD, standard);
    String change = "transport streams in place of fragmented MP4";
    if (!changes.contains(change)) {
      changes.add(change);
    }
  }

  /** Only outputs with video carry what MediaPackage reads from the transport stream. */
  private ObjectNode stream(boolean video) {
    ObjectNode settings = stream.deepCopy();
    return video
        ? settings
        : settings
            .put("scte35Behavior", "NO_PASSTHROUGH")
            .put("timedMetadataBehavior", "NO_PASSTHROUGH");
  }

  private static Optional<JsonPlace> hls(JsonPlace output) {
    return GroupKind.HLS.outputSettings(output).flatMap(settings -> settings.at("hlsSettings"));
  }

  private static String name(JsonPlace output) {
    return output
        .text("outputName")
        .or(() -> GroupKind.HLS.outputSettings(output).flatMap(s -> s.text("nameModifier")))
        .map(name -> "the output '" + name + "'")
        .orElse("an output");
  }
}
