package dev.onair.media.codec;

import java.util.function.Supplier;

/** Codecs that are known here. */
public enum Codec {
  AVC(AvcUnits::new),
  HEVC(HevcUnits::new),
  AAC(() -> new AudioFrames(new AdtsFrames())),
  AC3(() -> new AudioFrames(new Ac3Frames()));

  private final Supplier<TrackReader> reader;

  Codec(Supplier<TrackReader> reader) {
    this.reader = reader;
  }

  /** Whether it is one of pictures. */
  public boolean video() {
    return this == AVC || this == HEVC;
  }

  /** Reads a track from its beginning. */
  public TrackReader reader() {
    return reader.get();
  }
}
