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

  public SpliceInfo {
    segmentations = List.copyOf(segmentations);
  }

  /**
   * Parses a section.
   *
   * @throws MalformedMedia if it is cut, its checksum is wrong, or it is encrypted
   */
  public static SpliceInfo parse(Octets section) throws MalformedMedia {
    throw new UnsupportedOperationException();
  }

  /** As a section, with its checksum. */
  public Octets bytes() {
    throw new UnsupportedOperationException();
  }

  /** When it takes effect, 90 kHz, wrapped, adjusted; absent if at once, or never. */
  public OptionalLong time() {
    throw new UnsupportedOperationException();
  }
}
