package dev.onair.media.codec;

import dev.onair.media.Octets;
import java.util.List;
import java.util.Optional;

/** AC-3 and E-AC-3 (ETSI TS 102 366, 4.3 and annex E). */
final class Ac3Frames implements AudioFrames.Syntax {

  private static final List<Integer> RATES = List.of(48_000, 44_100, 32_000);

  /** Kilobits a second by frmsizecod / 2 (ETSI TS 102 366, table 4.13). */
  private static final List<Integer> KILOBITS =
      List.of(
          32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640);

  private static final List<Integer> BLOCKS = List.of(1, 2, 3, 6);
  private static final List<Integer> CHANNELS = List.of(2, 1, 2, 3, 3, 4, 4, 5);
  private static final int BLOCK_SAMPLES = 256;
  private static final int LAST_OF_AC3 = 10;
  private static final int LAST_OF_EAC3 = 16;
  private static final int HEADER = 8;

  @Override
  public int headerSize() {
    return HEADER;
  }

  @Override
  public Optional<AudioFrames.Frame> at(Octets data, int at) {
    if (data.at(at) != 0x0b || data.at(at + 1) != 0x77) {
      return Optional.empty();
    }
    Octets header = data.slice(at, at + HEADER);
    int bsid = header.at(5) >> 3;
    return bsid <= LAST_OF_AC3
        ? ac3(header, bsid)
        : bsid <= LAST_OF_EAC3 ? enhanced(header, bsid) : Optional.empty();
  }

  private static Optional<AudioFrames.Frame> ac3(Octets header, int bsid) {
    int fscod = header.at(4) >> 6;
    int sizeCode = header.at(4) & 0x3f;
    if (fscod == 3 || sizeCode / 2 >= KILOBITS.size()) {
      return Optional.empty();
    }
    int rate = RATES.get(fscod);
    int words = KILOBITS.get(sizeCode / 2) * 96_000 / rate;
    // At 44.1 kHz a frame is no whole number of words: the code's last bit adds one.
    int size = 2 * (words + (fscod == 1 ? sizeCode & 1 : 0));
    int acmod = header.at(6) >> 5;
    // Levels of centre, surround and Dolby Surround stand before the flag, where there are such
    // channels.
    int before =
        ((acmod & 1) == 1 && acmod != 1 ? 2 : 0)
            + ((acmod & 4) != 0 ? 2 : 0)
            + (acmod == 2 ? 2 : 0);
    boolean lfe = (header.at(6) << 8 >> (12 - before) & 1) == 1;
    Ac3Header told = new Ac3Header(fscod, bsid, header.at(5) & 7, acmod, lfe, sizeCode / 2);
    return Optional.of(
        new AudioFrames.Frame(
            size, false, new Ac3(false, rate, channels(acmod, lfe), 6 * BLOCK_SAMPLES, told)));
  }

  private static Optional<AudioFrames.Frame> enhanced(Octets header, int bsid) {
    int streamType = header.at(2) >> 6;
    int substream = header.at(2) >> 3 & 7;
    int size = 2 * (((header.at(2) & 7) << 8 | header.at(3)) + 1);
    int fscod = header.at(4) >> 6;
    int code = header.at(4) >> 4 & 3;
    if (streamType == 3 || (fscod == 3 && code == 3) || size < HEADER) {
      return Optional.empty();
    }
    int rate = fscod == 3 ? RATES.get(code) / 2 : RATES.get(fscod);
    int samples = BLOCK_SAMPLES * (fscod == 3 ? 6 : BLOCKS.get(code));
    int acmod = header.at(4) >> 1 & 7;
    boolean lfe = (header.at(4) & 1) == 1;
    int kilobits = (int) ((long) size * 8 * rate / samples / 1000);
    Ac3Header told = new Ac3Header(fscod, bsid, 0, acmod, lfe, kilobits);
    return Optional.of(
        new AudioFrames.Frame(
            size,
            streamType == 1 || substream > 0,
            new Ac3(true, rate, channels(acmod, lfe), samples, told)));
  }

  private static int channels(int acmod, boolean lfe) {
    return CHANNELS.get(acmod) + (lfe ? 1 : 0);
  }
}
