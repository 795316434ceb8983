package dev.onair.media.codec;

/** What a video track is. */
public sealed interface VideoFormat extends TrackFormat permits Avc, Hevc {

  /** Size and frame rate. */
  Picture picture();

  @Override
  default int timescale() {
    return 90_000;
  }
}
