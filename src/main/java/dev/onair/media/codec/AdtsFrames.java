package dev.onair.media.codec;

import dev.onair.media.Octets;
import java.util.List;
import java.util.Optional;

/** AAC in ADTS (ISO/IEC 13818-7, 6.2). */
final class AdtsFrames implements AudioFrames.Syntax {

  /** Sample rates by their index, in Hz (ISO/IEC 14496-3, table 1.18). */
  static final List<Integer> RATES =
      List.of(
          96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025,
          8_000, 7_350);

  private static final int HEADER = 7;
  private static final int HEADER_WITH_CHECKSUM = 9;

  /** Bytes of the header that a frame begins with. */
  static int headerSize(Octets frame) {
    return (frame.at(1) & 1) == 1 ? HEADER : HEADER_WITH_CHECKSUM;
  }

  @Override
  public int headerSize() {
    return HEADER;
  }

  @Override
  public Optional<AudioFrames.Frame> at(Octets data, int at) {
    if (data.at(at) != 0xff || (data.at(at + 1) & 0xf6) != 0xf0) {
      return Optional.empty();
    }
    int objectType = (data.at(at + 2) >> 6) + 1;
    int rate = data.at(at + 2) >> 2 & 0xf;
    int channels = (data.at(at + 2) & 1) << 2 | data.at(at + 3) >> 6;
    int size = (data.at(at + 3) & 3) << 11 | data.at(at + 4) << 3 | data.at(at + 5) >> 5;
    boolean several = (data.at(at + 6) & 3) != 0;
    // Channels that are told elsewhere (0), and several blocks in a frame: nobody sends these.
    if (rate >= RATES.size() || channels == 0 || size < HEADER_WITH_CHECKSUM || several) {
      return Optional.empty();
    }
    AudioFormat format = new Aac(objectType, RATES.get(rate), channels == 7 ? 8 : channels);
    return Optional.of(new AudioFrames.Frame(size, false, format));
  }
}
