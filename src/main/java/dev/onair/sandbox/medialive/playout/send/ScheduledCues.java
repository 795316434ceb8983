package dev.onair.sandbox.medialive.playout.send;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.media.Octets;
import dev.onair.media.scte35.Segmentation;
import dev.onair.media.scte35.SpliceCommand;
import dev.onair.sandbox.medialive.OnAirChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what a schedule has to say in SCTE-35. */
final class ScheduledCues {

  private ScheduledCues() {}

  /** The message of an action. */
  static Cue of(OnAirChannel.Splice splice) {
    long at = Ticks.of(splice.at());
    String key = splice.name() + "@" + at;
    JsonNode insert = splice.settings().path("scte35SpliceInsertSettings");
    JsonNode back = splice.settings().path("scte35ReturnToNetworkSettings");
    if (insert.isObject()) {
      return new Cue(key, at, time -> out(insert, time), List.of());
    }
    if (back.isObject()) {
      long event = back.path("spliceEventId").asLong();
      return new Cue(key, at, time -> SpliceCommand.Insert.in(event, time), List.of());
    }
    List<Segmentation> told = new ArrayList<>();
    splice
        .settings()
        .at("/scte35TimeSignalSettings/scte35Descriptors")
        .findValues("segmentationDescriptorScte35DescriptorSettings")
        .forEach(descriptor -> told.add(segmentation(descriptor)));
    return new Cue(key, at, SpliceCommand.TimeSignal::new, told);
  }

  private static SpliceCommand out(JsonNode insert, OptionalLong time) {
    long event = insert.path("spliceEventId").asLong();
    Optional<JsonNode> duration = Optional.of(insert.path("duration")).filter(JsonNode::isNumber);
    return duration.isPresent()
        ? SpliceCommand.Insert.out(event, time, duration.get().asLong())
        : new SpliceCommand.Insert(event, false, true, time, OptionalLong.empty(), false, 1);
  }

  private static Segmentation segmentation(JsonNode descriptor) {
    JsonNode duration = descriptor.path("segmentationDuration");
    return new Segmentation(
        descriptor.path("segmentationEventId").asLong(),
        descriptor
            .path("segmentationCancelIndicator")
            .asText()
            .equals("SEGMENTATION_EVENT_CANCELED"),
        duration.isNumber() ? OptionalLong.of(duration.asLong()) : OptionalLong.empty(),
        descriptor.path("segmentationUpidType").asInt(),
        Octets.of(HexFormat.of().parseHex(descriptor.path("segmentationUpid").asText())),
        descriptor.path("segmentationTypeId").asInt(),
        descriptor.path("segmentNum").asInt(),
        descriptor.path("segmentsExpected").asInt());
  }
}
