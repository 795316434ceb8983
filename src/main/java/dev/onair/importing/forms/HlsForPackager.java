package dev.onair.importing.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.importing.NotImportableException;
import dev.onair.importing.facts.ForeignEncoding.Document;

/**
 * An encoding profile of AWS's samples, completed as their stacks complete it: what goes to
 * MediaPackage does so by HLS.
 *
 * @param name what messages call it
 * @param settings the encoder settings
 */
record HlsForPackager(String name, ObjectNode settings) {

  /** Where the samples send what they make; onair has a destination of its own. */
  private static final String DESTINATION = "media-destination";

  /**
   * Completes a profile.
   *
   * @param segment the length of a segment in seconds
   * @param least the least length of a segment that an avail may cut short
   * @param scte35 whether SCTE-35 messages go to the packager
   */
  static HlsForPackager of(
      Foreign foreign, JsonNode profile, int segment, int least, boolean scte35)
      throws NotImportableException {
    if (!(profile instanceof ObjectNode object)
        || !(profile.at("/outputGroups/0") instanceof ObjectNode)) {
      throw new NotImportableException(
          "the encoding profile of %s has no outputGroups".formatted(foreign.name()));
    }
    ObjectNode settings = object.deepCopy();
    ObjectNode group = (ObjectNode) settings.at("/outputGroups/0");
    ObjectNode hls =
        group
            .putObject("outputGroupSettings")
            .putObject("hlsGroupSettings")
            .put("segmentLength", segment)
            .put("minSegmentLength", least)
            .put("programDateTime", "INCLUDE")
            .put("programDateTimeClock", "SYSTEM_CLOCK")
            .put("programDateTimePeriod", segment)
            .put("hlsId3SegmentTagging", "ENABLED");
    hls.putObject("destination").put("destinationRefId", DESTINATION);
    hls.putObject("hlsCdnSettings")
        .putObject("hlsBasicPutSettings")
        .put("connectionRetryInterval", 1)
        .put("filecacheDuration", 300)
        .put("numRetries", 10)
        .put("restartDelay", 15);
    for (JsonNode output : group.path("outputs")) {
      output((ObjectNode) output, settings, scte35);
    }
    return new HlsForPackager(foreign.profile().map(Object::toString).orElse(""), settings);
  }

  /** The profile as a template. */
  Document document(String codec, String location) {
    ObjectNode document = settings.objectNode();
    document.putObject("inputSpecification").put("codec", codec);
    document.set("encoderSettings", settings);
    return of(document, location);
  }

  /** The profile as a template, with an input specification in the shape of the API. */
  Document document(JsonNode inputSpecification, String location) {
    ObjectNode document = settings.objectNode();
    document.set("inputSpecification", inputSpecification);
    document.set("encoderSettings", settings);
    return of(document, location);
  }

  private Document of(ObjectNode document, String location) {
    return new Document(name.isEmpty() ? location : name, "json", document.toPrettyString(), false);
  }

  private static void output(ObjectNode output, ObjectNode settings, boolean scte35) {
    ObjectNode hls =
        output
            .putObject("outputSettings")
            .putObject("hlsOutputSettings")
            .put("nameModifier", "_" + output.path("outputName").asText());
    ObjectNode kind = hls.putObject("hlsSettings");
    if (isFrameCapture(output, settings)) {
      kind.putObject("frameCaptureHlsSettings");
    } else if (!output.has("videoDescriptionName") && output.has("audioDescriptionNames")) {
      kind.putObject("audioOnlyHlsSettings").put("audioGroupId", "program_audio");
    } else {
      kind.putObject("standardHlsSettings")
          .put("audioRenditionSets", "program_audio")
          .putObject("m3u8Settings")
          .put("scte35Behavior", scte35 ? "PASSTHROUGH" : "NO_PASSTHROUGH")
          .put("scte35Pid", "500");
    }
  }

  private static boolean isFrameCapture(ObjectNode output, ObjectNode settings) {
    for (JsonNode video : settings.path("videoDescriptions")) {
      if (video.path("name").equals(output.path("videoDescriptionName"))) {
        return video.path("codecSettings").has("frameCaptureSettings");
      }
    }
    return false;
  }
}
