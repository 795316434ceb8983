package dev.onair.encoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.Setting;
import dev.onair.model.encoding.Options;
import java.util.List;
import java.util.Map;

/** Encoder settings for tests: small, sound, and to be changed. */
public final class Settings {

  public static final ProfileCompiler ENCODER = ProfileCompiler.load();

  private static final WrittenAt AT = new WrittenAt(SourceLocation.of("test"), "");

  public static final Options PUT =
      new Options(Map.of("connectionRetryInterval", new Setting<>(1L, AT)));

  private static final String SOUND =
      """
      {
        "videoDescriptions": [{
          "name": "video", "width": 1280, "height": 720,
          "codecSettings": {"h264Settings": {
            "framerateControl": "SPECIFIED", "framerateNumerator": 25, "framerateDenominator": 1,
            "gopSize": 1, "gopSizeUnits": "SECONDS", "gopClosedCadence": 1,
            "rateControlMode": "QVBR", "maxBitrate": 2700000, "qvbrQualityLevel": 9
          }}
        }],
        "audioDescriptions": [{
          "name": "audio", "audioSelectorName": "default",
          "codecSettings": {"aacSettings": {
            "bitrate": 96000, "sampleRate": 48000, "codingMode": "CODING_MODE_2_0", "profile": "LC"
          }}
        }],
        "outputGroups": [{
          "outputGroupSettings": {"hlsGroupSettings": {
            "destination": {"destinationRefId": "here"}, "segmentLength": 1, "minSegmentLength": 1
          }},
          "outputs": [{
            "videoDescriptionName": "video", "audioDescriptionNames": ["audio"],
            "outputSettings": {"hlsOutputSettings": {
              "nameModifier": "_720p",
              "hlsSettings": {"standardHlsSettings": {"m3u8Settings": {
                "scte35Behavior": "PASSTHROUGH"
              }}}
            }}
          }]
        }],
        "timecodeConfig": {"source": "EMBEDDED"}
      }
      """;

  public static final String H264 = "/videoDescriptions/0/codecSettings/h264Settings";
  public static final String HLS = "/outputGroups/0/outputGroupSettings/hlsGroupSettings";

  private Settings() {}

  public static ObjectNode sound() {
    return (ObjectNode) json(SOUND);
  }

  /** The sound settings, with the fields of a JSON object set at a place. */
  public static ObjectNode with(String pointer, String fields) {
    ObjectNode settings = sound();
    ((ObjectNode) settings.at(pointer)).setAll((ObjectNode) json(fields));
    return settings;
  }

  /** The sound settings, without something. */
  public static ObjectNode without(String pointer, String member) {
    ObjectNode settings = sound();
    ((ObjectNode) settings.at(pointer)).remove(member);
    return settings;
  }

  /** A second output of the same video, with other audio. */
  public static JsonNode secondOutput(String audioNames) {
    ObjectNode output = (ObjectNode) sound().at("/outputGroups/0/outputs/0");
    ((ObjectNode) output.at("/outputSettings/hlsOutputSettings")).put("nameModifier", "_second");
    return output.set("audioDescriptionNames", json(audioNames));
  }

  public static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  /** Settings on the way to the packager, and what is said of them. */
  public record Prepared(ObjectNode settings, List<SettingsFinding> findings) {

    /** All that is said, a line each. */
    public List<String> lines() {
      return findings.stream().map(finding -> finding.path() + ": " + finding.message()).toList();
    }

    /** What is refused, a line each. */
    public List<String> errors() {
      return findings.stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .map(finding -> finding.path() + ": " + finding.message())
          .toList();
    }
  }

  public static Prepared prepare(ObjectNode settings) {
    return prepare(settings, PUT);
  }

  public static Prepared prepare(ObjectNode settings, Options put) {
    ProfileCompiler.Prepared prepared =
        ENCODER.prepare(new PlacedSettings(settings, path -> AT), put);
    return new Prepared(prepared.placed().settings(), prepared.findings());
  }

  /** What preparing the settings says, a line each. */
  public static List<String> findings(ObjectNode settings) {
    return prepare(settings).lines();
  }
}
