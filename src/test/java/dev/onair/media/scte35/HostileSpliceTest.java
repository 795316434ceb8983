package dev.onair.media.scte35;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.Crc32Mpeg;
import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sections whose checksum is right, and nothing else. */
class HostileSpliceTest {

  private static final Octets SECTION =
      new SpliceInfo(
              0,
              SpliceCommand.Insert.out(1, OptionalLong.of(2), 3),
              List.of(
                  new Segmentation(
                      4, false, OptionalLong.of(5), 8, Octets.of(new byte[8]), 0x34, 1, 1)))
          .bytes();

  @Property(tries = 2000)
  void wrongFieldsAreRefusedOrReadAsTheyAre(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int wrong) {
    byte[] bytes = SECTION.toArray();
    for (int i = 0; i < wrong; i++) {
      bytes[3 + random.nextInt(bytes.length - 7)] = (byte) random.nextInt();
    }
    int crc = Crc32Mpeg.of(Octets.of(bytes, 0, bytes.length - 4));
    for (int i = 0; i < 4; i++) {
      bytes[bytes.length - 4 + i] = (byte) (crc >> (24 - 8 * i));
    }

    try {
      SpliceInfo info = SpliceInfo.parse(Octets.of(bytes));
      assertThat(SpliceInfo.parse(info.bytes())).isEqualTo(info);
    } catch (MalformedMedia e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }
}
