package dev.onair.media.scte35;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.List;
import java.util.OptionalLong;

/**
 * A SCTE-35 section (splice_info_section).
 *
 * @param ptsAdjustment added to every time in it, 90 kHz, wrapped
 * @param segmentations its segmentation descriptors; others are not kept
 * @see <a
 *     href="https://account.scte.org/standards/library/catalog/scte-35-digital-program-insertion-cueing-message/">ANSI/SCTE
 *     35</a>
 */
public record SpliceInfo(
    long ptsAdjustment, SpliceCommand command, List<Segmentation> segmentations) {

  /** Times are of 33 bits. */
  static final long TIME = (1L << 33) - 1;

  private static final SpliceCommand.Cases<OptionalLong> TIMES =
      new SpliceCommand.Cases<>() {
        @Override
        public OptionalLong insert(SpliceCommand.Insert command) {
          return command.time();
        }

        @Override
        public OptionalLong timeSignal(SpliceCommand.TimeSignal command) {
          return command.time();
        }

        @Override
        public OptionalLong other(SpliceCommand.Other command) {
          return OptionalLong.empty();
        }
      };

  public SpliceInfo {
    segmentations = List.copyOf(segmentations);
  }

  /** A command alone. */
  public static SpliceInfo of(SpliceCommand command) {
    return new SpliceInfo(0, command, List.of());
  }

  /**
   * Parses a section.
   *
   * @throws MalformedMedia if it is cut, its checksum is wrong, or it is encrypted
   */
  public static SpliceInfo parse(Octets section) throws MalformedMedia {
    return SpliceParser.parse(section);
  }

  /** As a section, with its checksum. */
  public Octets bytes() {
    return SpliceWriter.write(this);
  }

  /** When it takes effect, 90 kHz, wrapped, adjusted; absent if at once, or never. */
  public OptionalLong time() {
    OptionalLong time = command.match(TIMES);
    return time.isPresent()
        ? OptionalLong.of(time.getAsLong() + ptsAdjustment & TIME)
        : OptionalLong.empty();
  }
}
