package dev.onair.importing.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.ingest.PlainSettings;
import dev.onair.diagnostics.JsonPath;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.Bitrate;
import dev.onair.model.ingest.HlsPull;
import dev.onair.model.ingest.InputType;
import java.util.Set;

/** Writes how a channel reads an input. */
final class InputSettingsConf {

  private static final String SCTE_35 = "scte35Pid";

  private static final Set<String> WRITTEN =
      Set.of("sourceEndBehavior", "networkInputSettings", "audioSelectors", "captionSelectors");

  private final String input;
  private final InputType type;
  private final ObjectNode settings;
  private final Remarks remarks;

  /**
   * @param settings in the shape of the API's InputSettings
   */
  InputSettingsConf(String input, InputType type, ObjectNode settings, Remarks remarks) {
    this.input = input;
    this.type = type;
    this.settings = settings;
    this.remarks = remarks;
  }

  /**
   * Writes them.
   *
   * @param audio the names of the audio selectors that the input has to have
   */
  void write(Conf conf, Set<String> audio) {
    behavior(conf);
    hls(conf);
    new SelectorsConf(input, type, settings, remarks).write(conf, audio);
    settings
        .properties()
        .forEach(
            setting -> {
              JsonNode value = setting.getValue();
              if (PlainSettings.has(setting.getKey()) || setting.getKey().equals(SCTE_35)) {
                if (value.isValueNode()
                    && !value.isNull()
                    && !value.asText().isEmpty()
                    && !PlainSettings.isSilent(setting.getKey(), value.asText())) {
                  conf.set(JsonPath.kebab(setting.getKey()), value.asText());
                }
              } else if (!WRITTEN.contains(setting.getKey())
                  && !value.isNull()
                  && !(value.isContainerNode() && value.isEmpty())) {
                remarks.leftOut(
                    "inputs.%s: %s; a channel file has no such setting"
                        .formatted(input, setting.getKey()));
              }
            });
  }

  private void behavior(Conf conf) {
    String usual = type.isFile() ? "LOOP" : "CONTINUE";
    String behavior = settings.path("sourceEndBehavior").asText("");
    if (behavior.isEmpty() && type.isFile()) {
      // MediaLive's own choice.
      behavior = "CONTINUE";
    }
    boolean possible = type.isFile() || type == InputType.URL_PULL;
    if (possible && !behavior.isEmpty() && !behavior.equals(usual)) {
      conf.set("source-end-behavior", behavior);
    }
  }

  private void hls(Conf conf) {
    JsonNode hls = settings.path("networkInputSettings").path("hlsInputSettings");
    if (type != InputType.URL_PULL) {
      return;
    }
    Conf inner = new Conf();
    if (hls.path("bandwidth").asLong() > 0) {
      inner.set("bandwidth", new Bitrate(hls.path("bandwidth").asLong()).toString());
    }
    int buffer = hls.path("bufferSegments").asInt();
    if (buffer > 0) {
      inner.set("buffer-segments", String.valueOf(Math.max(buffer, HlsPull.LIVE_SEGMENTS)));
    }
    if (hls.path("retries").asInt() > 0) {
      inner.set("retries", hls.path("retries").asText());
    }
    if (hls.path("retryInterval").asInt() > 0) {
      inner.set("retry-interval", hls.path("retryInterval").asText() + " s");
    }
    if (hls.path("scte35Source").asText().equals("MANIFEST")) {
      inner.set("scte35-source", "MANIFEST");
    }
    conf.object("hls", inner);
  }

  /** Without a buffer MediaLive takes HLS for a recording; onair does not where it may be live. */
  void tellOfBuffer() {
    int buffer =
        settings
            .path("networkInputSettings")
            .path("hlsInputSettings")
            .path("bufferSegments")
            .asInt();
    boolean live = !settings.path("sourceEndBehavior").asText().equals("LOOP");
    if (type == InputType.URL_PULL && live && buffer < HlsPull.LIVE_SEGMENTS) {
      remarks.changed(
          ("inputs.%s: MediaLive buffers %d segments%s, so that it takes the source for a live"
                  + " one; if it is a recording, say source-end-behavior = LOOP, or"
                  + " hls.buffer-segments = 11 or more")
              .formatted(input, HlsPull.LIVE_SEGMENTS, buffer > 0 ? " instead of " + buffer : ""));
    }
  }
}
