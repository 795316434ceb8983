package dev.onair.sandbox.medialive.playout.reel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.media.MalformedMedia;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReelFileTest {

  private static final int PACKET = 188;

  @Test
  void aRoundOfAnEncodersStreamIsReadBack() throws IOException {
    Reel reel = ReelsInMemory.small();

    assertThat(reel.programs().maps()).hasSize(2);
    assertThat(reel.tracks())
        .filteredOn(track -> reel.programs().videoPids().contains(track.pid()))
        .hasSize(2)
        .allSatisfy(
            track -> {
              assertThat(track.period()).isEqualTo(180_000);
              assertThat(track.size()).isEqualTo(50);
              assertThat(track.entry(0).pts()).isZero();
            });
    assertThat(reel.tracks())
        .filteredOn(track -> reel.programs().audioPids().contains(track.pid()))
        .allSatisfy(
            track -> {
              // Whole frames of 1,920 ticks, each at its exact time.
              assertThat(track.period() % 1_920).isZero();
              assertThat(track.entry(0).pts()).isZero();
              long piece = track.period() / track.size();
              assertThat(track.entry(track.size() - 1).pts()).isEqualTo(track.period() - piece);
            });
  }

  @Test
  void aFileThatIsCutOrChangedIsNone() throws Exception {
    byte[] whole = file();

    assertThat(ReelsInMemory.read(whole)).isPresent();
    assertThat(ReelsInMemory.read(Arrays.copyOf(whole, whole.length - PACKET))).isEmpty();
    assertThat(ReelsInMemory.read(Arrays.copyOf(whole, whole.length - 7))).isEmpty();
    assertThat(ReelsInMemory.read(Arrays.copyOf(whole, PACKET * 40))).isEmpty();
    assertThat(ReelsInMemory.read(new byte[0])).isEmpty();
    byte[] changed = whole.clone();
    changed[PACKET * 20 + 100] ^= 1;
    assertThat(ReelsInMemory.read(changed)).isEmpty();
  }

  @Test
  void whatIsNoRoundIsRefused() throws IOException {
    RawStream raw = raw();

    assertThatThrownBy(() -> Rounds.of(raw, 3 * 90_000))
        .isInstanceOf(MalformedMedia.class)
        .hasMessageContaining("is no round of 270000");
  }

  private static RawStream raw() throws IOException {
    try (InputStream stream = ReelFileTest.class.getResourceAsStream("/media/two-renditions.ts")) {
      return RawStream.read(stream);
    }
  }

  private static byte[] file() throws Exception {
    RawStream raw = raw();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReelFile.write(raw.tables(), Rounds.of(raw, 2 * 90_000), out);
    return out.toByteArray();
  }
}
