package dev.onair.sandbox.medialive.playout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** Encoder settings of two small renditions that share their sound, for tests that encode. */
public final class TinyLadder {

  private TinyLadder() {}

  /** The settings, in the API's form. */
  public static JsonNode settings() {
    return json(
        """
        {'timecodeConfig': {'source': 'SYSTEMCLOCK'},
         'audioDescriptions': [{'name': 'stereo', 'audioSelectorName': 'default',
           'codecSettings': {'aacSettings': {'bitrate': 96000, 'sampleRate': 48000}}}],
         'videoDescriptions': [%s, %s],
         'outputGroups': [{
           'outputGroupSettings': {'hlsGroupSettings': {
             'destination': {'destinationRefId': 'd'}, 'segmentLength': 1, 'indexNSegments': 5,
             'programDateTime': 'INCLUDE', 'programDateTimePeriod': 1}},
           'outputs': [%s, %s]}]}"""
            .formatted(
                video("small", 160, 90, 100_000),
                video("large", 320, 180, 300_000),
                output("small"),
                output("large")));
  }

  private static String video(String name, int width, int height, int bitrate) {
    return """
        {'name': '%s', 'width': %d, 'height': %d, 'codecSettings': {'h264Settings': {
          'bitrate': %d, 'rateControlMode': 'CBR', 'profile': 'HIGH',
          'framerateControl': 'SPECIFIED', 'framerateNumerator': 25, 'framerateDenominator': 1,
          'gopSize': 1, 'gopSizeUnits': 'SECONDS', 'gopNumBFrames': 2}}}"""
        .formatted(name, width, height, bitrate);
  }

  private static String output(String name) {
    return """
        {'outputName': '%1$s', 'videoDescriptionName': '%1$s', 'audioDescriptionNames': ['stereo'],
         'outputSettings': {'hlsOutputSettings': {'nameModifier': '_%1$s', 'hlsSettings': {
           'standardHlsSettings': {'m3u8Settings': {'scte35Behavior': 'PASSTHROUGH'}}}}}}"""
        .formatted(name);
  }

  /** JSON, with single quotes. */
  public static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
