package dev.onair.sandbox.medialive.playout.encode;

import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.reel;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.config.encoding.Profiles;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.section.Defaults;
import dev.onair.diagnostics.Problems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every profile that comes with onair is encoded as it says, and whole. */
class ShippedLaddersTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Profiles PROFILES = profiles();

  private static Profiles profiles() {
    Problems problems = new Problems();
    return Profiles.read(ROOT, new ConfFile(ROOT, Map.of(), problems), Defaults.load(), problems);
  }

  static Stream<String> names() {
    return PROFILES.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachRungIsWhatTheProfileSays(String name) {
    JsonNode settings = settings(name);

    Ladder ladder = ladder(settings, EncodeFixture.ALL);
    EncodeCommand command = reel(ladder);

    assertThat(ladder.leftOut()).isEmpty();
    assertThat(ladder.rungs()).hasSize(settings.at("/videoDescriptions").size());
    assertThat(ladder.programs()).hasSize(settings.at("/outputGroups/0/outputs").size());
    int index = 0;
    for (JsonNode video : settings.at("/videoDescriptions")) {
      JsonNode codec = video.path("codecSettings").elements().next();
      Rung rung = ladder.rungs().get(index);
      assertThat(rung.size())
          .contains(new Size(video.path("width").asInt(), video.path("height").asInt()));
      int bitrate = codec.path("maxBitrate").asInt(codec.path("bitrate").asInt());
      assertThat(value(command, "-maxrate:v:" + index)).isEqualTo(Integer.toString(bitrate));
      double gop = codec.path("gopSize").asDouble();
      boolean inSeconds = codec.path("gopSizeUnits").asText().equals("SECONDS");
      double rate =
          codec.path("framerateNumerator").asDouble()
              / codec.path("framerateDenominator").asDouble();
      assertThat(value(command, "-g:v:" + index))
          .isEqualTo(Long.toString(Math.round(inSeconds ? gop * rate : gop)));
      index++;
    }
  }

  private static JsonNode settings(String name) {
    return PROFILES.find(name).orElseThrow().settings();
  }

  private static Ladder ladder(JsonNode settings, Abilities abilities) {
    String destination =
        settings
            .at("/outputGroups/0/outputGroupSettings/hlsGroupSettings/destination")
            .path("destinationRefId")
            .asText();
    return Ladder.of(settings, Set.of(destination), abilities);
  }
}
