package dev.onair.media.codec;

import dev.onair.media.Octets;
import java.util.List;
import java.util.Locale;

/**
 * H.264 video.
 *
 * @param profile profile_idc: 66 Baseline, 77 Main, 100 High
 * @param constraints the byte of constraint flags after it
 * @param level ten times the level: 31 of 3.1
 * @param sequenceSets NAL units of sequence parameter sets, at least one
 * @param pictureSets NAL units of picture parameter sets
 */
public record Avc(
    int profile,
    int constraints,
    int level,
    Picture picture,
    List<Octets> sequenceSets,
    List<Octets> pictureSets)
    implements VideoFormat {

  public Avc {
    sequenceSets = List.copyOf(sequenceSets);
    pictureSets = List.copyOf(pictureSets);
  }

  @Override
  public String codecs() {
    return String.format(Locale.ROOT, "avc1.%02x%02x%02x", profile, constraints, level);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.avc(this);
  }
}
