package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.codec.AudioFormat;
import dev.onair.media.codec.VideoFormat;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import java.util.List;

/**
 * The renditions of a manifest.
 *
 * @param video those of video, in order
 * @param audio those of audio, in order
 * @param iframes those of video that have an I-frame stream here
 */
record Selection(List<Rendition> video, List<Rendition> audio, List<Rendition> iframes) {

  /**
   * All there are.
   *
   * @param iframes whether the endpoint has I-frame streams
   */
  static Selection of(List<Rendition> all, boolean iframes) {
    List<Rendition> video = all.stream().filter(Selection::isVideo).toList();
    return new Selection(
        video,
        all.stream().filter(rendition -> !isVideo(rendition)).toList(),
        iframes ? video : List.of());
  }

  static boolean isVideo(Rendition rendition) {
    return rendition.format() instanceof VideoFormat;
  }

  static VideoFormat video(Rendition rendition) {
    return (VideoFormat) rendition.format();
  }

  static AudioFormat audio(Rendition rendition) {
    return (AudioFormat) rendition.format();
  }

  boolean isEmpty() {
    return video.isEmpty() && audio.isEmpty();
  }
}
