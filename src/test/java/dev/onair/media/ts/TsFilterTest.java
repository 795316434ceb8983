package dev.onair.media.ts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.media.MalformedMedia;
import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TsFilterTest {

  private static final Octets PROGRAM = Streams.program(MediaFile.twoRenditions(), 1, 0);

  @Test
  void soundAloneKeepsTheClock() throws Exception {
    Octets sound = TsFilter.keep(PROGRAM, Set.of(258));

    TsSegment read = Streams.read(sound);
    assertThat(read.program().pcrPid()).isEqualTo(258);
    assertThat(read.program().streams()).extracting(ElementaryStream::pid).containsExactly(258);
    assertThat(read.program().streams().get(0).language()).contains("eng");
    assertThat(Streams.placeless(read.tracks().get(0).units(), 0))
        .isEqualTo(Streams.placeless(Streams.read(PROGRAM).tracks().get(1).units(), 0));
    assertThat(clocks(sound)).isEqualTo(clocks(PROGRAM)).isNotEmpty();
    assertThat(Streams.packets(sound)).extracting(TsPacket::pid).containsOnly(0, 4096, 258);
    assertThat(Streams.breaks(sound)).isEmpty();
  }

  @Test
  void picturesAloneAreTheirPackets() throws Exception {
    Octets pictures = TsFilter.keep(PROGRAM, Set.of(256));

    TsSegment read = Streams.read(pictures);
    assertThat(read.tracks()).extracting(TsTrack::pid).containsExactly(256);
    assertThat(clocks(pictures)).isEqualTo(clocks(PROGRAM));
    assertThat(Streams.packets(pictures).stream().filter(packet -> packet.pid() == 256))
        .hasSameSizeAs(
            Streams.packets(PROGRAM).stream().filter(packet -> packet.pid() == 256).toList());
    assertThat(Streams.breaks(pictures)).isEmpty();
  }

  @Test
  void filteredSegmentsCountOnAsTheWholeOnesDo() throws Exception {
    Octets twice = Octets.join(List.of(PROGRAM, recounted(PROGRAM)));
    assertThat(Streams.breaks(twice)).isEmpty();

    Octets first = TsFilter.keep(PROGRAM, Set.of(258));
    Octets second = TsFilter.keep(recounted(PROGRAM), Set.of(258));

    assertThat(Streams.breaks(Octets.join(List.of(first, second)))).isEmpty();
  }

  @Test
  void aPidThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> TsFilter.keep(PROGRAM, Set.of(77)))
        .isInstanceOf(MalformedMedia.class)
        .hasMessageContaining("77");
  }

  /** The same stream, counted on after itself. */
  private static Octets recounted(Octets stream) throws MalformedMedia {
    ProgramWriter writer = new ProgramWriter(Streams.read(stream).program(), 4096);
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    Streams.packets(stream).forEach(packet -> writer.packet(packet, first));
    Streams.packets(stream).forEach(packet -> writer.packet(packet, second));
    assertThat(Octets.of(first)).isEqualTo(stream);
    return Octets.of(second);
  }

  private static List<Long> clocks(Octets stream) {
    return Streams.packets(stream).stream()
        .filter(packet -> packet.pcr().isPresent())
        .map(packet -> packet.pcr().getAsLong())
        .toList();
  }
}
