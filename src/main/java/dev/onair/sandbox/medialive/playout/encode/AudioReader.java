package dev.onair.sandbox.medialive.playout.encode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * Reads audio descriptions.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html#channels-model-aacsettings">AWS:
 *     AacSettings</a>
 */
final class AudioReader {

  private static final int DEFAULT_RATE = 48_000;
  private static final int STEREO_BITRATE = 192_000;
  private static final int SURROUND_BITRATE = 384_000;

  private static final Map<String, String> ENCODERS =
      Map.of(
          "aacSettings", "aac",
          "ac3Settings", "ac3",
          "eac3Settings", "eac3",
          "eac3AtmosSettings", "eac3",
          "mp2Settings", "mp2",
          "passThroughSettings", "aac");

  private static final Map<String, String> LAYOUTS =
      Map.of(
          "CODING_MODE_1_0", "mono",
          "CODING_MODE_1_1", "stereo",
          "CODING_MODE_2_0", "stereo",
          "CODING_MODE_3_2", "5.1",
          "CODING_MODE_3_2_LFE", "5.1",
          "CODING_MODE_5_1", "5.1",
          "CODING_MODE_5_1_4", "5.1",
          "CODING_MODE_7_1_4", "5.1",
          "CODING_MODE_9_1_6", "5.1");

  private final Abilities abilities;
  private final LeftOut leftOut;

  AudioReader(Abilities abilities, LeftOut leftOut) {
    this.abilities = abilities;
    this.leftOut = leftOut;
  }

  /** The track; absent where this machine can't encode it, which is noted. */
  Optional<Track> read(JsonNode description) {
    String name = LadderReader.name(description);
    CodecSettings codecSettings = CodecSettings.of(description, "aacSettings");
    JsonNode settings = codecSettings.settings();
    String of = " of audio " + LeftOut.named(name);
    Optional<String> encoder = encoder(codecSettings.kind(), of);
    if (encoder.filter(abilities.encoders()::contains).isEmpty()) {
      leftOut.add("audio %s: %s".formatted(LeftOut.named(name), codecSettings.missing(encoder)));
      return Optional.empty();
    }
    noteWhatIsMissing(of, description, settings);
    String layout = layout(settings);
    int usual = layout.startsWith("5") ? SURROUND_BITRATE : STEREO_BITRATE;
    // AC-3 and E-AC-3 always have 48 kHz at MediaLive, and say no rate.
    return Optional.of(
        new Track(
            name,
            description.path("audioSelectorName").asText(),
            encoder.get(),
            positive(settings.path("bitrate"), usual),
            positive(settings.path("sampleRate"), DEFAULT_RATE),
            layout,
            language(description.path("languageCode").asText())));
  }

  private Optional<String> encoder(String kind, String of) {
    if (kind.equals("eac3AtmosSettings")) {
      leftOut.instead("Dolby Atmos" + of + " is Dolby Digital Plus 5.1 here");
    } else if (kind.equals("passThroughSettings")) {
      leftOut.instead("sound that is passed through" + of + " is AAC here");
    }
    return Optional.ofNullable(ENCODERS.get(kind));
  }

  private void noteWhatIsMissing(String of, JsonNode description, JsonNode settings) {
    if (settings.path("profile").asText().startsWith("HEV")) {
      leftOut.instead("HE-AAC" + of + " is AAC-LC here");
    }
    if (settings.path("rawFormat").asText().equals("LATM_LOAS")) {
      leftOut.instead("LATM" + of + " is ADTS here");
    }
    if (!description.path("audioNormalizationSettings").isEmpty()) {
      leftOut.add("loudness normalization" + of);
    }
    if (!description.path("audioWatermarkingSettings").isEmpty()) {
      leftOut.add("watermarks" + of);
    }
    if (!description.path("remixSettings").isEmpty()) {
      leftOut.add("remix" + of);
    }
  }

  private static String layout(JsonNode settings) {
    String mode = settings.path("codingMode").asText();
    return settings.path("lfeControl").asText().equals("NO_LFE") && mode.equals("CODING_MODE_3_2")
        ? "5.0"
        : LAYOUTS.getOrDefault(mode, "stereo");
  }

  private static int positive(JsonNode value, int otherwise) {
    return value.asDouble() > 0 ? (int) value.asDouble() : otherwise;
  }

  /** ISO 639-2 of what may be 639-1, as a transport stream says it. */
  private static Optional<String> language(String code) {
    if (!code.matches("[A-Za-z]{2,3}")) {
      return Optional.empty();
    }
    try {
      String three = code.length() == 3 ? code : new Locale(code).getISO3Language();
      return Optional.of(three.toLowerCase(Locale.ROOT)).filter(c -> !c.isEmpty());
    } catch (MissingResourceException unknown) {
      return Optional.empty();
    }
  }
}
