package dev.onair.media.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sequence parameter sets that x264 made. */
class AvcSequenceTest {

  private static final List<Octets> PICTURE_SETS = List.of(Octets.of(new byte[] {0x68}));

  @Test
  void codedLinesBeyondThePictureAreCroppedAway() throws Exception {
    Avc format = format("6742c028da01e0089f97011000003e90000ea600f1832a");

    assertThat(format.picture()).isEqualTo(picture(1920, 1080, 1, 8, 30_000, 1001));
    assertThat(format.codecs()).isEqualTo("avc1.42c028");
  }

  @Test
  void fieldsAreCountedTwice() throws Exception {
    Avc format = format("674d4028f403c0227ef011000003000100000300321f162ea0");

    assertThat(format.picture()).isEqualTo(picture(1920, 1080, 1, 8, 25, 1));
    assertThat(format.codecs()).isEqualTo("avc1.4d4028");
  }

  @Test
  void scalingMatricesAreReadOver() throws Exception {
    Avc format = format("6764001eacb405a0936022000003000200000300641e2c5d40");

    assertThat(format.picture()).isEqualTo(picture(720, 576, 1, 8, 25, 1));
  }

  @Test
  void chromaAndDepthOfHighProfilesAreTold() throws Exception {
    Avc format = format("677a000cb6cb40a0cfc6e022000003000200000300641e285540");

    assertThat(format.picture()).isEqualTo(picture(320, 180, 2, 10, 25, 1));
    assertThat(format.codecs()).isEqualTo("avc1.7a000c");
  }

  @Test
  void aSetThatIsCutIsRefusedWhereverItIsCut() {
    String whole = "6742c028da01e0089f97011000003e90000ea600f1832a";

    for (int size = 2; size < 2 * 17; size += 2) {
      String cut = whole.substring(0, size);
      assertThatThrownBy(() -> format(cut)).as(cut).isInstanceOf(MalformedMedia.class);
    }
  }

  private static Avc format(String sequenceSet) throws MalformedMedia {
    Octets unit = Octets.of(HexFormat.of().parseHex(sequenceSet));
    return AvcSequence.format(List.of(unit), PICTURE_SETS);
  }

  private static Picture picture(
      int width, int height, int chroma, int bitDepth, long frames, long seconds) {
    return new Picture(
        width, height, chroma, bitDepth, Optional.of(new FrameRate(frames, seconds)));
  }
}
