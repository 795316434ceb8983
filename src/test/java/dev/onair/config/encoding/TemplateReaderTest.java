package dev.onair.config.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.documents.Document;
import dev.onair.config.hocon.TextFile;
import dev.onair.diagnostics.Problems;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.InputSpecification.Codec;
import dev.onair.model.encoding.InputSpecification.MaximumBitrate;
import dev.onair.model.encoding.InputSpecification.Resolution;
import dev.onair.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateReaderTest {

  @TempDir private Path root;

  private ProfilesFolder folder;
  private String export;

  @BeforeEach
  void readExport() throws IOException {
    folder = new ProfilesFolder(root);
    export = Files.readString(Path.of("src/test/resources/templates/console-export.json"));
  }

  @Test
  void aChannelAsTheConsoleExportsItIsAProfile() {
    Profile profile = folder.readOnly("export.json", export);

    Golden.assertMatches("encoding/console-export.json", profile.settings().toPrettyString());
    assertThat(profile.input())
        .isEqualTo(new InputSpecification(Codec.AVC, Resolution.HD, MaximumBitrate.MAX_20_MBPS));
    assertThat(profile.facts().segmentLength()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void whatOnairDecidesItselfIsToldOf() {
    folder.readOnly("export.json", export);

    assertThat(folder.problems())
        .containsExactly(
            "profiles/export.json:59: encoderSettings.outputGroups[0]: warning: goes to the"
                + " packager: hlsBasicPutSettings in place of hlsWebdavSettings",
            "profiles/export.json:215: warning: what onair decides itself is passed over: logLevel"
                + " (encoding.log-level), channelClass (class), roleArn (each channel gets a role of"
                + " its own), maintenance (AWS's own window applies)");
  }

  @Test
  void encoderSettingsAloneAreAProfileToo() throws IOException {
    String settings =
        Document.read(
                new TextFile(
                    Path.of("").toAbsolutePath(),
                    Path.of("profiles/hd-1080p-30fps-cbr.json").toAbsolutePath()),
                new Problems())
            .orElseThrow()
            .root()
            .get("encoderSettings")
            .toPrettyString();

    Profile profile = folder.readOnly("settings.json", settings);

    assertThat(profile.input())
        .isEqualTo(new InputSpecification(Codec.AVC, Resolution.HD, MaximumBitrate.MAX_20_MBPS));
  }

  @Test
  void findingsCarryTheLineAndThePath() {
    folder
        .with("export.json", export.replace("\"profile\": \"HIGH\"", "\"profile\": \"HIGHH\""))
        .read();

    assertThat(folder.problems())
        .contains(
            "profiles/export.json:"
                + line("\"profile\": \"HIGH\"")
                + ": encoderSettings.videoDescriptions[0].codecSettings.h264Settings.profile:"
                + " 'HIGHH' is not allowed; allowed are BASELINE, HIGH, HIGH_10BIT, HIGH_422,"
                + " HIGH_422_10BIT, MAIN; did you mean 'HIGH'?");
  }

  @Test
  void aMisspeltSettingIsToldOfWithWhatMayHaveBeenMeant() {
    folder.with("export.json", export.replace("\"gopClosedCadence\"", "\"gopClosdCadenc\"")).read();

    assertThat(folder.problems())
        .contains(
            "profiles/export.json:"
                + line("\"gopClosedCadence\"")
                + ": encoderSettings.videoDescriptions[0].codecSettings.h264Settings"
                + ".gopClosdCadenc: unknown setting; did you mean 'gopClosedCadence'?");
  }

  private long line(String text) {
    return export.substring(0, export.indexOf(text)).lines().count();
  }
}
