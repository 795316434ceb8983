package dev.onair.media.scte35;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SpliceInfoTest {

  /** "14.1 time_signal - Placement Opportunity Start" of ANSI/SCTE 35. */
  private static final String PLACEMENT_START =
      "/DA0AAAAAAAA///wBQb+cr0AUAAeAhxDVUVJSAAAjn/PAAGlmbAICAAAAAAsoKGKNAIAmsnRfg==";

  /** "14.2 splice_insert" of ANSI/SCTE 35. */
  private static final String INSERT =
      "/DAvAAAAAAAA///wFAVIAACPf+/+c2nALv4AUsz1AAAAAAAKAAhDVUVJAAABNWLbowo=";

  @Test
  void anAvailBeginsAsTheStandardsExampleDoes() throws Exception {
    SpliceInfo info = SpliceInfo.parse(Octets.of(Base64.getDecoder().decode(INSERT)));

    assertThat(info.command())
        .isEqualTo(
            new SpliceCommand.Insert(
                0x4800008f,
                false,
                true,
                OptionalLong.of(0x07369c02eL),
                OptionalLong.of(0x00052ccf5L),
                true,
                0));
    assertThat(info.segmentations()).isEmpty();
    assertThat(info.time()).hasValue(0x07369c02eL);
  }

  @Test
  void aPlacementOpportunityIsToldByItsDescriptor() throws Exception {
    Octets section = Octets.of(Base64.getDecoder().decode(PLACEMENT_START));

    SpliceInfo info = SpliceInfo.parse(section);

    assertThat(info.command())
        .isEqualTo(new SpliceCommand.TimeSignal(OptionalLong.of(0x072bd0050L)));
    assertThat(info.segmentations())
        .containsExactly(
            new Segmentation(
                0x4800008e,
                false,
                OptionalLong.of(0x0001a599b0L),
                8,
                Octets.of(HexFormat.of().parseHex("000000002ca0a18a")),
                0x34,
                2,
                0));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    List<SpliceInfo> infos =
        List.of(
            SpliceInfo.of(SpliceCommand.Insert.out(7, OptionalLong.of(8_589_934_591L), 2_700_000)),
            SpliceInfo.of(SpliceCommand.Insert.in(7, OptionalLong.empty())),
            SpliceInfo.of(new SpliceCommand.Other(0)),
            new SpliceInfo(
                90_000,
                new SpliceCommand.TimeSignal(OptionalLong.of(1)),
                List.of(
                    new Segmentation(1, false, OptionalLong.empty(), 0, Octets.EMPTY, 0x30, 1, 1),
                    Segmentation.cancel(2))));

    for (SpliceInfo info : infos) {
      assertThat(SpliceInfo.parse(info.bytes())).isEqualTo(info);
    }
  }

  @Test
  void theAdjustmentMovesTheTimeAndWraps() {
    SpliceInfo info =
        new SpliceInfo(2, new SpliceCommand.TimeSignal(OptionalLong.of((1L << 33) - 1)), List.of());

    assertThat(info.time()).hasValue(1);
  }

  @Test
  void anyWrongByteIsRefused() {
    byte[] section = Base64.getDecoder().decode(INSERT);

    for (int i = 0; i < section.length; i++) {
      byte[] wrong = section.clone();
      wrong[i] ^= 0x10;
      assertThatThrownBy(() -> SpliceInfo.parse(Octets.of(wrong)))
          .isInstanceOf(MalformedMedia.class);
    }
  }

  @Test
  void whatIsCutIsRefused() {
    Octets section = Octets.of(Base64.getDecoder().decode(PLACEMENT_START));

    for (int size = 0; size < section.size(); size++) {
      Octets cut = section.slice(0, size);
      assertThatThrownBy(() -> SpliceInfo.parse(cut)).isInstanceOf(MalformedMedia.class);
    }
  }
}
