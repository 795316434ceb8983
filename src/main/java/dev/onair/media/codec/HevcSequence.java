package dev.onair.media.codec;

import dev.onair.media.BitReader;
import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.List;
import java.util.Optional;

/** Reads a sequence parameter set of H.265 (ITU-T H.265, 7.3.2.2). */
final class HevcSequence {

  /** More than level 6.2 has. */
  private static final int MAX_SIZE = 16_888;

  private static final int PROFILE_AT = 3;
  private static final int PROFILE_SIZE = 12;

  private HevcSequence() {}

  /** What the sets make. */
  static Hevc format(List<Octets> videoSets, List<Octets> sequenceSets, List<Octets> pictureSets)
      throws MalformedMedia {
    Octets unit = NalUnits.unescaped(sequenceSets.get(0));
    if (unit.size() < PROFILE_AT + PROFILE_SIZE) {
      throw new MalformedMedia("a sequence parameter set of H.265 is cut off");
    }
    HevcProfile profile = new HevcProfile(unit.slice(PROFILE_AT, PROFILE_AT + PROFILE_SIZE));
    int subLayers = unit.at(2) >> 1 & 7;
    BitReader bits = new BitReader(unit.slice(PROFILE_AT + PROFILE_SIZE));
    return new Hevc(profile, picture(bits, subLayers), videoSets, sequenceSets, pictureSets);
  }

  private static Picture picture(BitReader bits, int subLayers) throws MalformedMedia {
    skipSubLayers(bits, subLayers);
    bits.unsigned();
    int chroma = bits.unsigned(3, "the chroma format");
    boolean separatePlanes = chroma == 3 && bits.flag();
    int width = bits.unsigned(MAX_SIZE, "the width");
    int height = bits.unsigned(MAX_SIZE, "the height");
    int across = !separatePlanes && (chroma == 1 || chroma == 2) ? 2 : 1;
    int[] size = Cropping.of(bits, width, height, across, chroma == 1 ? 2 : 1);
    int bitDepth = 8 + bits.unsigned(8, "the bit depth beyond 8");
    bits.unsigned();
    int orderBits = bits.unsigned(12, "the bits of picture order beyond 4") + 4;
    int told = bits.flag() ? subLayers + 1 : 1;
    for (int i = 0; i < told * 3 + 6; i++) {
      bits.unsigned();
    }
    skipTools(bits);
    HevcReferences.skip(bits, orderBits);
    bits.skip(2);
    return new Picture(size[0], size[1], chroma, bitDepth, frameRate(bits));
  }

  private static void skipSubLayers(BitReader bits, int subLayers) throws MalformedMedia {
    boolean[] profile = new boolean[subLayers];
    boolean[] level = new boolean[subLayers];
    for (int i = 0; i < subLayers; i++) {
      profile[i] = bits.flag();
      level[i] = bits.flag();
    }
    if (subLayers > 0) {
      bits.skip((8 - subLayers) * 2);
    }
    for (int i = 0; i < subLayers; i++) {
      bits.skip((profile[i] ? 88 : 0) + (level[i] ? 8 : 0));
    }
  }

  /** Scaling lists, asymmetric partitions, offsets and PCM. */
  private static void skipTools(BitReader bits) throws MalformedMedia {
    boolean scaled = bits.flag();
    if (scaled && bits.flag()) {
      for (int size = 0; size < 4; size++) {
        for (int matrix = 0; matrix < 6; matrix += size == 3 ? 3 : 1) {
          skipScalingList(bits, size);
        }
      }
    }
    bits.skip(2);
    if (bits.flag()) {
      bits.skip(8);
      bits.unsigned();
      bits.unsigned();
      bits.skip(1);
    }
  }

  private static void skipScalingList(BitReader bits, int size) throws MalformedMedia {
    if (!bits.flag()) {
      bits.unsigned();
      return;
    }
    if (size > 1) {
      bits.signed();
    }
    for (int i = 0; i < Math.min(64, 1 << (4 + (size << 1))); i++) {
      bits.signed();
    }
  }

  private static Optional<FrameRate> frameRate(BitReader bits) throws MalformedMedia {
    if (!bits.flag()) {
      return Optional.empty();
    }
    VideoUsability.skipLooks(bits);
    bits.skip(3);
    if (bits.flag()) {
      for (int i = 0; i < 4; i++) {
        bits.unsigned();
      }
    }
    return VideoUsability.frameRate(bits, 1);
  }
}
