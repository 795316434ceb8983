package dev.onair.media.codec;

import dev.onair.media.Octets;
import java.util.List;

/**
 * H.265 video.
 *
 * @param profile which profile, tier and level
 * @param videoSets NAL units of video parameter sets
 * @param sequenceSets NAL units of sequence parameter sets, at least one
 * @param pictureSets NAL units of picture parameter sets
 */
public record Hevc(
    HevcProfile profile,
    Picture picture,
    List<Octets> videoSets,
    List<Octets> sequenceSets,
    List<Octets> pictureSets)
    implements VideoFormat {

  public Hevc {
    videoSets = List.copyOf(videoSets);
    sequenceSets = List.copyOf(sequenceSets);
    pictureSets = List.copyOf(pictureSets);
  }

  @Override
  public String codecs() {
    return "hvc1." + profile.codecs();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.hevc(this);
  }
}
