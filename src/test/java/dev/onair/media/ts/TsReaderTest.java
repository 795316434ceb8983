package dev.onair.media.ts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TsReaderTest {

  private static final List<Octets> WHOLE = octets(Streams.packets(MediaFile.twoRenditions()));

  @Property(tries = 20)
  void howeverTheStreamIsCutItsPacketsAreTheSame(@ForAll @IntRange(min = 1, max = 2000) int most)
      throws IOException {
    Random random = new Random(most);

    List<TsPacket> packets = new ArrayList<>();
    TsReader reader =
        new TsReader(
            new ByteArrayInputStream(MediaFile.twoRenditions().toArray()) {
              @Override
              public synchronized int read(byte[] target, int at, int size) {
                return super.read(target, at, Math.min(size, 1 + random.nextInt(most)));
              }
            });
    for (Optional<TsPacket> next = reader.next(); next.isPresent(); next = reader.next()) {
      packets.add(next.get());
    }

    assertThat(octets(packets)).isEqualTo(WHOLE);
    assertThat(reader.skipped()).isZero();
  }

  @Property(tries = 20)
  void whatIsNoPacketIsSkipped(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 500) int size) throws IOException {
    byte[] garbage = new byte[size];
    random.nextBytes(garbage);
    for (int i = 0; i < size; i++) {
      garbage[i] = garbage[i] == TsPacket.SYNC ? 0 : garbage[i];
    }
    Octets stream = MediaFile.twoRenditions();
    int at = random.nextInt(WHOLE.size()) * TsPacket.SIZE;
    Octets dirty =
        Octets.join(
            List.of(
                Octets.of(garbage),
                stream.slice(0, at),
                Octets.of(garbage),
                stream.slice(at),
                Octets.of(garbage)));

    TsReader reader = new TsReader(dirty.stream());
    List<TsPacket> packets = new ArrayList<>();
    for (Optional<TsPacket> next = reader.next(); next.isPresent(); next = reader.next()) {
      packets.add(next.get());
    }

    assertThat(octets(packets)).isEqualTo(WHOLE);
    assertThat(reader.skipped()).isEqualTo(3L * size);
  }

  private static List<Octets> octets(List<TsPacket> packets) {
    return packets.stream().map(TsPacket::octets).toList();
  }
}
