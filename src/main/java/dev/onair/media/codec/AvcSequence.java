package dev.onair.media.codec;

import dev.onair.media.BitReader;
import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a sequence parameter set of H.264 (ITU-T H.264, 7.3.2.1.1). */
final class AvcSequence {

  /** Profiles whose sets tell chroma format and bit depth. */
  private static final Set<Integer> HIGH =
      Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);

  /** Macroblocks side by side: 16,384 pixels, more than any level has. */
  private static final int MAX_BLOCKS = 1024;

  private AvcSequence() {}

  /** What a set and those for pictures make. */
  static Avc format(List<Octets> sequenceSets, List<Octets> pictureSets) throws MalformedMedia {
    Octets unit = NalUnits.unescaped(sequenceSets.get(0));
    if (unit.size() < 5) {
      throw new MalformedMedia("a sequence parameter set of H.264 is cut off");
    }
    int profile = unit.at(1);
    return new Avc(
        profile,
        unit.at(2),
        unit.at(3),
        picture(profile, new BitReader(unit.slice(4))),
        sequenceSets,
        pictureSets);
  }

  private static Picture picture(int profile, BitReader bits) throws MalformedMedia {
    bits.unsigned();
    int chroma = 1;
    int bitDepth = 8;
    boolean separatePlanes = false;
    if (HIGH.contains(profile)) {
      chroma = bits.unsigned(3, "the chroma format");
      separatePlanes = chroma == 3 && bits.flag();
      bitDepth += bits.unsigned(6, "the bit depth beyond 8");
      bits.unsigned();
      bits.skip(1);
      if (bits.flag()) {
        skipScaling(bits, chroma == 3 ? 12 : 8);
      }
    }
    bits.unsigned();
    skipOrder(bits);
    bits.unsigned();
    bits.skip(1);
    int across = bits.unsigned(MAX_BLOCKS, "the width in macroblocks") + 1;
    int down = bits.unsigned(MAX_BLOCKS, "the height in macroblocks") + 1;
    boolean frames = bits.flag();
    if (!frames) {
      bits.skip(1);
    }
    bits.skip(1);
    int fields = frames ? 1 : 2;
    int chromaAcross = separatePlanes || chroma == 0 || chroma == 3 ? 1 : 2;
    int chromaDown = separatePlanes || chroma != 1 ? 1 : 2;
    int[] size =
        Cropping.of(bits, across * 16, down * 16 * fields, chromaAcross, chromaDown * fields);
    Optional<FrameRate> frameRate = Optional.empty();
    if (bits.flag()) {
      VideoUsability.skipLooks(bits);
      frameRate = VideoUsability.frameRate(bits, 2);
    }
    return new Picture(size[0], size[1], chroma, bitDepth, frameRate);
  }

  private static void skipScaling(BitReader bits, int lists) throws MalformedMedia {
    for (int list = 0; list < lists; list++) {
      if (bits.flag()) {
        long last = 8;
        long next = 8;
        for (int i = 0; i < (list < 6 ? 16 : 64) && next != 0; i++) {
          next = Math.floorMod(last + bits.signed(), 256);
          last = next == 0 ? last : next;
        }
      }
    }
  }

  /** Picture order count. */
  private static void skipOrder(BitReader bits) throws MalformedMedia {
    long type = bits.unsigned();
    if (type == 0) {
      bits.unsigned();
    } else if (type == 1) {
      bits.skip(1);
      bits.signed();
      bits.signed();
      int cycle = bits.unsigned(255, "the cycle of picture order");
      for (int i = 0; i < cycle; i++) {
        bits.signed();
      }
    }
  }
}
