package dev.onair.awsmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelSourceTest {

  private static final ModelSource SOURCE = ModelSource.load();

  /** The day is the publisher's, from inside of what is downloaded: no build makes it newer. */
  @Test
  void theModelsAreNotOlderThanAYear() {
    assertThat(SOURCE.date())
        .as(
            "AWS's models are of %s (%s), more than a year ago: renew them, as CONTRIBUTING.md tells"
                + " under \"AWS's models\"",
            SOURCE.date(), SOURCE.name())
        .isAfter(LocalDate.now(ZoneOffset.UTC).minusYears(1));
  }

  @Test
  void noModelIsFromTheFuture() {
    assertThat(SOURCE.date()).isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC));
    assertThat(SOURCE.name()).matches("AWS CLI \\d+\\.\\d+\\.\\d+");
  }

  /** It is the one page that says so in words that no test writes. */
  @Test
  void theDocumentationSaysTheDay() throws IOException {
    assertThat(Files.readString(Path.of("docs/profiles.md")))
        .contains("AWS's API models of " + SOURCE.date());
  }

  /** What AWS added to MediaLive in the two years after the models of its SDK for Java 1. */
  @Test
  void theModelOfMediaLiveKnowsWhatIsNew() {
    ServiceModel model = ServiceModel.load("medialive");

    Map.of(
            "H264Settings", "minBitrate",
            "H265Settings", "gopNumBFrames",
            "VideoCodecSettings", "av1Settings",
            "MediaPackageGroupSettings", "mediapackageV2GroupSettings",
            "OutputGroupSettings", "srtGroupSettings",
            "CreateChannelRequest", "linkedChannelSettings",
            "UpdateChannelRequest", "inferenceSettings")
        .forEach(
            (shape, member) ->
                assertThat(model.structure(shape).members()).as(shape).containsKey(member));
  }

  /** The command line's model of MediaLive has bounds in the names of its shapes alone. */
  @Test
  void theModelOfMediaLiveHasItsBounds() {
    ServiceModel model = ServiceModel.load("medialive");

    assertThat(model.shape("__integerMin1000Max30000"))
        .isInstanceOfSatisfying(
            Shape.Numeric.class,
            shape -> assertThat(shape.range()).hasToString("between 1000 and 30000"));
    assertThat(model.shape("__doubleMinNegative59Max0"))
        .isInstanceOfSatisfying(
            Shape.Numeric.class,
            shape -> assertThat(shape.range()).hasToString("between -59 and 0"));
    assertThat(model.shape("__stringMin1Max255PatternS"))
        .isInstanceOfSatisfying(
            Shape.Text.class,
            shape -> {
              assertThat(shape.length()).hasToString("between 1 and 255");
              assertThat(shape.pattern().orElseThrow().pattern()).isEqualTo("^[^\\s]+$");
            });
  }
}
