package dev.onair.encoder.ladder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.encoding.CaptionTrack;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Rendition;
import java.util.List;

/** Makes encoder settings of a ladder: one output a rendition, one a caption track. */
public final class LadderEncoder {

  private LadderEncoder() {}

  /** The encoder settings, in the API's shape. They do not yet go to the packager. */
  public static ObjectNode encode(Ladder ladder) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    ArrayNode videos = settings.putArray("videoDescriptions");
    ladder.renditions().forEach(r -> videos.add(VideoNode.of(ladder.video(), r)));
    ArrayNode audios = settings.putArray("audioDescriptions");
    ladder.audio().forEach(track -> audios.add(TrackNode.of(track)));
    if (!ladder.captions().isEmpty()) {
      ArrayNode captions = settings.putArray("captionDescriptions");
      ladder.captions().forEach(track -> captions.add(TrackNode.of(track)));
    }
    settings.putArray("outputGroups").add(outputGroup(ladder));
    settings.putObject("timecodeConfig").put("source", ladder.timecode().name());
    return settings;
  }

  private static ObjectNode outputGroup(Ladder ladder) {
    Ladder.OutputGroup wanted = ladder.outputGroup();
    ObjectNode group = JsonNodeFactory.instance.objectNode().put("name", "packager");
    ObjectNode hls = OptionsNode.of(wanted.hls());
    hls.put("segmentLength", wanted.segment().toSeconds());
    hls.put("minSegmentLength", wanted.minSegment().toSeconds());
    group.putObject("outputGroupSettings").set("hlsGroupSettings", hls);
    ArrayNode outputs = group.putArray("outputs");
    for (Rendition rendition : ladder.renditions()) {
      ObjectNode output = output(rendition.name(), wanted);
      output.put("videoDescriptionName", VideoNode.name(rendition));
      names(output, "audioDescriptionNames", rendition.audio());
      outputs.add(output);
    }
    for (CaptionTrack track : ladder.captions()) {
      ObjectNode output = output(track.name(), wanted);
      // Only outputs with video carry what MediaPackage reads from the transport stream.
      ObjectNode stream = (ObjectNode) output.findValue("m3u8Settings");
      stream.put("scte35Behavior", "NO_PASSTHROUGH");
      stream.put("timedMetadataBehavior", "NO_PASSTHROUGH");
      names(output, "captionDescriptionNames", List.of(track.name()));
      outputs.add(output);
    }
    return group;
  }

  private static ObjectNode output(String name, Ladder.OutputGroup group) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.put("outputName", name);
    ObjectNode hls = output.putObject("outputSettings").putObject("hlsOutputSettings");
    hls.put("nameModifier", "_" + name);
    hls.putObject("hlsSettings")
        .putObject("standardHlsSettings")
        .set("m3u8Settings", OptionsNode.of(group.transportStream()));
    return output;
  }

  private static void names(ObjectNode output, String member, List<String> names) {
    if (!names.isEmpty()) {
      names.forEach(output.putArray(member)::add);
    }
  }
}
