package dev.onair.sandbox.medialive.playout.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TsContentsTest {

  private static final Path MEDIA = Path.of("src/test/resources/media");

  @Test
  void theFirstProgramIsTaken() throws IOException {
    byte[] stream = Files.readAllBytes(MEDIA.resolve("two-renditions.ts"));

    Contents contents = new TsContents().look(stream).orElseThrow();

    assertThat(contents.format()).isEqualTo("mpegts");
    assertThat(contents.picture()).contains("i:256");
    assertThat(contents.sounds()).hasSize(1);
  }

  @Test
  void dolbySoundIsSound() throws IOException {
    byte[] stream = Files.readAllBytes(MEDIA.resolve("hevc-ac3-eac3.ts"));

    assertThat(new TsContents().look(stream).orElseThrow().sounds()).hasSize(2);
  }

  @Test
  void beforeTheTablesNothingIsKnown() {
    assertThat(new TsContents().look(new byte[7 * 188])).isEqualTo(Optional.empty());
  }
}
