package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.scte35.Segmentation;
import dev.onair.media.scte35.SpliceCommand;
import dev.onair.media.scte35.SpliceInfo;
import java.util.OptionalLong;

/**
 * A SCTE-35 section told in XML.
 *
 * @param xml what it is written to
 * @see <a href="https://docs.aws.amazon.com/mediatailor/latest/ug/dash-ad-markers.html">AWS: what
 *     ad insertion looks for</a>
 */
record SpliceXml(Xml xml) {

  private static final String PREFIX = "scte35:";
  private static final String NAMESPACE = "http://www.scte.org/schemas/35/2016";

  /** Every subscriber: the tier that is used where there are none. */
  private static final String TIER = "4095";

  /** Writes a section; one that can't be read was no ad marker, and is not told. */
  void write(Octets section) {
    SpliceInfo info;
    try {
      info = SpliceInfo.parse(section);
    } catch (MalformedMedia e) {
      return;
    }
    xml.open(
        PREFIX + "SpliceInfoSection",
        "xmlns:scte35",
        NAMESPACE,
        "protocolVersion",
        "0",
        "ptsAdjustment",
        Long.toString(info.ptsAdjustment()),
        "tier",
        TIER);
    info.command().match(new Commands());
    info.segmentations().forEach(this::segmentation);
    xml.close();
  }

  /** The command's element. */
  private final class Commands implements SpliceCommand.Cases<Void> {

    @Override
    public Void insert(SpliceCommand.Insert insert) {
      xml.open(
          PREFIX + "SpliceInsert",
          "spliceEventId",
          Long.toString(insert.eventId()),
          "spliceEventCancelIndicator",
          Boolean.toString(insert.cancelled()),
          "outOfNetworkIndicator",
          Boolean.toString(insert.out()),
          "spliceImmediateFlag",
          Boolean.toString(insert.time().isEmpty()),
          "uniqueProgramId",
          Integer.toString(insert.programId()),
          "availNum",
          "0",
          "availsExpected",
          "0");
      if (insert.time().isPresent()) {
        xml.open(PREFIX + "Program");
        time(insert.time());
        xml.close();
      }
      if (insert.breakDuration().isPresent()) {
        xml.empty(
            PREFIX + "BreakDuration",
            "autoReturn",
            Boolean.toString(insert.autoReturn()),
            "duration",
            Long.toString(insert.breakDuration().getAsLong()));
      }
      xml.close();
      return null;
    }

    @Override
    public Void timeSignal(SpliceCommand.TimeSignal signal) {
      xml.open(PREFIX + "TimeSignal");
      time(signal.time());
      xml.close();
      return null;
    }

    @Override
    public Void other(SpliceCommand.Other other) {
      xml.empty(PREFIX + "SpliceNull");
      return null;
    }
  }

  private void time(OptionalLong pts) {
    xml.empty(
        PREFIX + "SpliceTime", "ptsTime", pts.isPresent() ? Long.toString(pts.getAsLong()) : "");
  }

  private void segmentation(Segmentation one) {
    xml.open(
        PREFIX + "SegmentationDescriptor",
        "segmentationEventId",
        Long.toString(one.eventId()),
        "segmentationEventCancelIndicator",
        Boolean.toString(one.cancelled()),
        "segmentationDuration",
        one.duration().isPresent() ? Long.toString(one.duration().getAsLong()) : "",
        "segmentationTypeId",
        Integer.toString(one.typeId()),
        "segmentNum",
        Integer.toString(one.segment()),
        "segmentsExpected",
        Integer.toString(one.segmentsExpected()));
    xml.open(PREFIX + "SegmentationUpid", "segmentationUpidType", Integer.toString(one.upidType()));
    xml.close();
    xml.close();
  }
}
