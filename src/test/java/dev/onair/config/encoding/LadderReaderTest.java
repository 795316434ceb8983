package dev.onair.config.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.InputSpecification.Codec;
import dev.onair.model.encoding.InputSpecification.MaximumBitrate;
import dev.onair.model.encoding.InputSpecification.Resolution;
import dev.onair.testing.Golden;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderReaderTest {

  /** A ladder that says everything that a ladder can say. */
  static final String EVERYTHING =
      """
      input { codec = HEVC, resolution = UHD, max-bitrate = MAX_50_MBPS }
      codec = AVC
      frame-rate = 30000/1001
      scan = INTERLACED
      gop = 60 frames
      closed-gop-cadence = 2
      pixel-aspect-ratio = 64/45
      rate-control = VBR
      buffer = 1500 ms
      segment = 4 s
      min-segment = 2 s
      timecode = SYSTEMCLOCK
      renditions = [
        { size = 1280x720, name = best, bitrate = 2 Mbps, max-bitrate = 2700 kbps, audio = [english, surround] }
        { size = 640x360, rate-control = CBR, bitrate = 800 kbps, frame-rate = 60000/2002, buffer = 1 s }
        { size = 512x288, rate-control = QVBR, max-bitrate = 400 kbps, audio = [] }
      ]
      audio = [
        { name = english, selector = en, language = eng, label = English, bitrate = 128 kbps }
        { name = surround, codec = AC3, coding-mode = CODING_MODE_3_2_LFE, bitrate = 384 kbps }
      ]
      captions = [
        { name = english-cc, selector = cc1, language = eng, label = English, style = NO_STYLE_DATA }
      ]
      avc { profile = MAIN, filter-settings.temporal-filter-settings.strength = STRENGTH_2 }
      hls { ad-markers = [ELEMENTAL_SCTE35], keep-segments = 30 }
      put { connection-retry-interval = 2 s, filecache-duration = 5 s, restart-delay = 2 s, num-retries = 3 }
      ts { scte35-behavior = NO_PASSTHROUGH, pat-interval = 100 }
      """;

  @TempDir private Path root;

  @Test
  void whatALadderDoesNotSayHasDefaults() {
    Profile profile = folder().readOnly("x.conf", ProfilesFolder.LADDER);

    Golden.assertMatches("encoding/defaults.json", profile.settings().toPrettyString());
    assertThat(profile.input())
        .isEqualTo(new InputSpecification(Codec.AVC, Resolution.HD, MaximumBitrate.MAX_20_MBPS));
    assertThat(profile.facts().segmentLength()).isEqualTo(Duration.ofSeconds(1));
    assertThat(profile.facts().scte35Passthrough()).isTrue();
  }

  @Test
  void everythingThatALadderSaysReachesTheEncoder() {
    Profile profile = folder().readOnly("x.conf", EVERYTHING);

    Golden.assertMatches("encoding/everything.json", profile.settings().toPrettyString());
    assertThat(profile.input())
        .isEqualTo(new InputSpecification(Codec.HEVC, Resolution.UHD, MaximumBitrate.MAX_50_MBPS));
    assertThat(profile.facts().selectors().audio()).containsExactly("default", "en");
    assertThat(profile.facts().selectors().captions()).containsExactly("cc1");
    assertThat(profile.facts().scte35Passthrough()).isFalse();
    assertThat(profile.facts().fixedFrameRates()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}, {} | | [a, b] []",
        "{}, {} | audio-in = EVERY | [a, b] [a, b]",
        "{}, {audio = [b]} | | [a] [b]",
        "{}, {audio = [a, b]} | | [] [a, b]",
        "{audio = [a, b]}, {} | | [a, b] []",
        "{audio = [a, b]}, {audio = []} | audio-in = EVERY | [a, b] []"
      })
  void oneOutputCarriesTheAudioUnlessTheLadderSaysOtherwise(
      String renditions, String setting, String carried) {
    String[] own = renditions.split("(?<=}), ", -1);
    String ladder =
        """
        frame-rate = 25
        audio = [{ name = a }, { name = b, language = eng }]
        renditions = [{ size = 1280x720, max-bitrate = 2 Mbps } %s, { size = 640x360, max-bitrate = 800 kbps } %s]
        %s
        """
            .formatted(own[0], own[1], setting == null ? "" : setting);

    JsonNode outputs = folder().readOnly("x.conf", ladder).settings().at("/outputGroups/0/outputs");

    assertThat(names(outputs.get(0)) + " " + names(outputs.get(1))).isEqualTo(carried);
  }

  private static List<String> names(JsonNode output) {
    List<String> names = new ArrayList<>();
    output.path("audioDescriptionNames").forEach(name -> names.add(name.asText()));
    return names;
  }

  @Test
  void captionsBurntInAreInEveryRenditionAndWebvttIsAnOutputOfItsOwn() {
    Profile profile =
        folder()
            .readOnly(
                "x.conf",
                """
                frame-rate = 25
                renditions = [
                  { size = 1280x720, max-bitrate = 2 Mbps }
                  { size = 640x360, max-bitrate = 800 kbps }
                ]
                captions = [
                  { name = open, selector = dvb, format = BURN_IN, font-color = YELLOW, background-color = BLACK
                    background-opacity = 128, font.uri = "s3://bucket/font.ttf" }
                  { name = closed, selector = dvb, language = deu }
                ]
                """);

    JsonNode settings = profile.settings();
    assertThat(settings.at("/captionDescriptions/0/destinationSettings").toString())
        .isEqualTo(
            "{\"burnInDestinationSettings\":{\"alignment\":\"CENTERED\",\"backgroundColor\":\"BLACK\","
                + "\"backgroundOpacity\":128,\"font\":{\"uri\":\"s3://bucket/font.ttf\"},"
                + "\"fontColor\":\"YELLOW\",\"fontSize\":\"AUTO\",\"outlineColor\":\"BLACK\","
                + "\"shadowColor\":\"NONE\",\"teletextGridControl\":\"FIXED\"}}");
    assertThat(settings.at("/captionDescriptions/0").has("languageCode")).isFalse();
    assertThat(settings.at("/outputGroups/0/outputs"))
        .extracting(output -> output.path("captionDescriptionNames").toString())
        .containsExactly("[\"open\"]", "[\"open\"]", "[\"closed\"]");
    assertThat(profile.facts().selectors().text()).containsExactly("dvb");
  }

  @Test
  void avcInQvbrGetsABitrateForItsPriceToBeComputedFrom() {
    JsonNode settings =
        folder()
            .readOnly("x.conf", ProfilesFolder.LADDER)
            .settings()
            .at("/videoDescriptions/0/codecSettings/h264Settings");

    assertThat(settings.get("rateControlMode").asText()).isEqualTo("QVBR");
    assertThat(settings.get("bitrate").asLong()).isEqualTo(2_700_000);
  }

  @Test
  void baselineIsPossible() {
    JsonNode settings =
        folder()
            .readOnly(
                "x.conf",
                ProfilesFolder.LADDER
                    + "avc { profile = BASELINE, entropy-encoding = CAVLC, gop-num-b-frames = null }")
            .settings()
            .at("/videoDescriptions/0/codecSettings/h264Settings");

    assertThat(settings.has("gopNumBFrames")).isFalse();
  }

  @Test
  void hevcGetsTheBitrateThatTheProviderDemands() {
    JsonNode settings =
        folder()
            .readOnly("x.conf", ProfilesFolder.LADDER + "codec = HEVC")
            .settings()
            .at("/videoDescriptions/0/codecSettings/h265Settings");

    assertThat(settings.get("rateControlMode").asText()).isEqualTo("QVBR");
    assertThat(settings.get("bitrate").asLong()).isEqualTo(2_700_000);
    assertThat(settings.get("framerateNumerator").asLong()).isEqualTo(25);
    assertThat(settings.has("framerateControl")).isFalse();
  }

  @Test
  void settingsOfTheApiAreKnownByTheirNamesInKebabCase() {
    assertThat(
            List.of(
                "gopNumBFrames",
                "iFrameOnlyPlaylists",
                "scte35Behavior",
                "temporalAq",
                "afdSignaling"))
        .extracting(JsonPath::kebab)
        .containsExactly(
            "gop-num-b-frames",
            "i-frame-only-playlists",
            "scte35-behavior",
            "temporal-aq",
            "afd-signaling");
  }

  private ProfilesFolder folder() {
    return new ProfilesFolder(root);
  }
}
