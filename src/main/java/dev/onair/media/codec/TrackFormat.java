package dev.onair.media.codec;

/**
 * What a track is, as its stream says: equal for as long as a player needs no other initialization
 * segment.
 */
public sealed interface TrackFormat permits VideoFormat, AudioFormat {

  /**
   * The codec as manifests name it, such as {@code avc1.64001f} or {@code mp4a.40.2}.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc6381">RFC 6381</a>
   */
  String codecs();

  /** Ticks a second in MP4: 90,000 of video, the sample rate of audio. */
  int timescale();

  /** Chooses by kind. */
  <R> R match(Cases<R> cases);

  /** What to do with each kind. */
  interface Cases<R> {
    R avc(Avc format);

    R hevc(Hevc format);

    R aac(Aac format);

    R ac3(Ac3 format);
  }
}
