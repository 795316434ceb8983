package dev.onair.config.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.config.section.Sections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderPlacesTest {

  @ParameterizedTest
  @CsvSource({"AVC, h264Settings, avc", "HEVC, h265Settings, hevc"})
  void aCodecsSettingIsInTheLaddersSectionOfThatCodecWrittenOrNot(
      String codec, String settings, String section) {
    Section ladder =
        new Sections()
            .root(
                "codec = %s, renditions = [{ size = 1280x720 }]".formatted(codec),
                Defaults.load().each("ladder"));
    List<Section> renditions =
        ladder.elements("renditions").stream().flatMap(e -> e.section().stream()).toList();

    LadderPlaces.Place place =
        new LadderPlaces(ladder, renditions, List.of(), List.of())
            .of("videoDescriptions[0].codecSettings." + settings + ".lookAheadRateControl");

    assertThat(place.section().name()).isEqualTo(section);
    assertThat(place.key()).isEqualTo("look-ahead-rate-control");
  }
}
