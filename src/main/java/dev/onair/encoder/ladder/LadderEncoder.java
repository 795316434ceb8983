package dev.onair.encoder.ladder;

import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.PlacedObject;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.model.Setting;
import dev.onair.model.encoding.CaptionTrack;
import dev.onair.model.encoding.GroupSetting;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Rendition;
import java.time.Duration;
import java.util.List;

/**
 * Makes encoder settings of a ladder: one output a rendition, which has the captions that are in
 * its pictures; one a caption track in WebVTT.
 */
public final class LadderEncoder {

  private static final JsonPath CONNECTION =
      JsonPath.of(GroupSetting.CONNECTION.apiName(), "hlsBasicPutSettings");

  private LadderEncoder() {}

  /** The encoder settings, in the API's shape. They do not yet go to the packager. */
  public static PlacedSettings encode(Ladder ladder) {
    PlacedObject settings = PlacedObject.settings(ladder.renditions().at());
    settings.list("videoDescriptions", ladder.renditions().at());
    for (Rendition rendition : ladder.renditions().value()) {
      VideoNode.write(settings.add("videoDescriptions"), ladder.video(), rendition);
    }
    settings.list("audioDescriptions", ladder.audio().at());
    ladder.audio().value().forEach(t -> TrackNode.write(settings.add("audioDescriptions"), t));
    if (!ladder.captions().value().isEmpty()) {
      settings.list("captionDescriptions", ladder.captions().at());
      ladder
          .captions()
          .value()
          .forEach(t -> TrackNode.write(settings.add("captionDescriptions"), t));
    }
    outputGroup(settings.add("outputGroups"), ladder);
    settings.object("timecodeConfig").put("source", ladder.timecode());
    return settings.done();
  }

  private static void outputGroup(PlacedObject group, Ladder ladder) {
    Ladder.OutputGroup wanted = ladder.outputGroup();
    group.put("name", "packager");
    PlacedObject hls =
        group.object("outputGroupSettings").object("hlsGroupSettings", wanted.hls().at());
    hls.putAll(wanted.hls().value());
    hls.put(GroupSetting.SEGMENT.apiName(), wanted.segment().map(Duration::toSeconds));
    hls.put(GroupSetting.MIN_SEGMENT.apiName(), wanted.minSegment().map(Duration::toSeconds));
    hls.note(CONNECTION, wanted.put());
    group.list("outputs", ladder.renditions().at());
    for (Rendition rendition : ladder.renditions().value()) {
      PlacedObject output = output(group, rendition.name(), wanted);
      output.put("videoDescriptionName", rendition.name().map(VideoNode::name));
      if (!rendition.audio().value().isEmpty()) {
        output.put("audioDescriptionNames", rendition.audio());
      }
      List<String> burntIn =
          ladder.captions().value().stream()
              .filter(track -> track.form().isInThePictures())
              .map(track -> track.name().value())
              .toList();
      if (!burntIn.isEmpty()) {
        output.put("captionDescriptionNames", ladder.captions().map(tracks -> burntIn));
      }
    }
    for (CaptionTrack track : ladder.captions().value()) {
      if (track.form().isInThePictures()) {
        continue;
      }
      PlacedObject output = output(group, track.name(), wanted);
      // Only outputs with video carry what MediaPackage reads from the transport stream.
      PlacedObject stream = stream(output);
      stream.put("scte35Behavior", "NO_PASSTHROUGH");
      stream.put("timedMetadataBehavior", "NO_PASSTHROUGH");
      output.put("captionDescriptionNames", track.name().map(List::of));
    }
  }

  private static PlacedObject output(
      PlacedObject outputGroup, Setting<String> name, Ladder.OutputGroup group) {
    PlacedObject output = outputGroup.add("outputs");
    output.put("outputName", name);
    output
        .object("outputSettings")
        .object("hlsOutputSettings")
        .put("nameModifier", name.map(text -> "_" + text));
    stream(output).putAll(group.transportStream().value());
    return output;
  }

  private static PlacedObject stream(PlacedObject output) {
    return output
        .object("outputSettings")
        .object("hlsOutputSettings")
        .object("hlsSettings")
        .object("standardHlsSettings")
        .object("m3u8Settings");
  }
}
