package dev.onair.model.ingest;

/** MediaLive's input types, as far as onair makes them. */
public enum InputType {
  UDP_PUSH,
  RTP_PUSH,
  RTMP_PUSH,
  RTMP_PULL,
  URL_PULL,
  MP4_FILE,
  TS_FILE,
  MEDIACONNECT,
  INPUT_DEVICE;

  /**
   * Whether the stream is pushed to MediaLive, in AWS's sense: also by a flow or a Link device.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/inputs-push-pull.html">AWS: push
   *     and pull inputs</a>
   */
  public boolean isPush() {
    return isGuarded() || this == MEDIACONNECT || this == INPUT_DEVICE;
  }

  /** Whether anybody's encoder may push the stream, so that an input security group guards it. */
  public boolean isGuarded() {
    return this == UDP_PUSH || this == RTP_PUSH || this == RTMP_PUSH;
  }

  /**
   * Whether two such inputs of a channel can be an automatic-input-failover pair.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/eml-limitations-and-rules.html">
   *     AWS: feature rules and limits</a>
   */
  public boolean canFailOver() {
    return isPush() && this != INPUT_DEVICE;
  }

  /**
   * Whether what comes in is a transport stream, whose parts have packet ids.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/inputs-supported-containers-and-codecs.html">AWS:
   *     supported input types</a>
   */
  public boolean isTransportStream() {
    return this == UDP_PUSH
        || this == RTP_PUSH
        || this == URL_PULL
        || this == TS_FILE
        || this == MEDIACONNECT;
  }

  /** Whether the stream is a file, which ends. */
  public boolean isFile() {
    return this == MP4_FILE || this == TS_FILE;
  }
}
