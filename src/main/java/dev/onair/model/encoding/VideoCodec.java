package dev.onair.model.encoding;

/** The video codecs that MediaPackage takes in transport streams. */
public enum VideoCodec {
  /** H.264. */
  AVC,
  /** H.265. */
  HEVC
}
