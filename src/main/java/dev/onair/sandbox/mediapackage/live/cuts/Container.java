package dev.onair.sandbox.mediapackage.live.cuts;

/** What segments are packed in: an endpoint's ContainerType. */
public enum Container {
  /** MPEG-2 transport stream. */
  TS,
  /** Fragmented MP4. */
  CMAF
}
