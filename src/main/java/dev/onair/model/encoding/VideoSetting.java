package dev.onair.model.encoding;

/** A setting of MediaLive's video codecs that a ladder has a key of its own for. */
public enum VideoSetting {
  BITRATE("bitrate", "is a rendition's"),
  MAX_BITRATE("maxBitrate", "is a rendition's"),
  QUALITY("qvbrQualityLevel", "is a rendition's quality"),
  BUFFER("bufSize", "is 'buffer' of the ladder or a rendition"),
  RATE_CONTROL("rateControlMode", "is 'rate-control' of the ladder"),
  GOP("gopSize", "is 'gop' of the ladder"),
  GOP_UNITS("gopSizeUnits", "is 'gop' of the ladder"),
  CLOSED_GOPS("gopClosedCadence", "is 'closed-gop-cadence' of the ladder"),
  FRAME_RATE_CONTROL("framerateControl", "is 'frame-rate' of the ladder"),
  FRAME_RATE_NUMERATOR("framerateNumerator", "is 'frame-rate' of the ladder"),
  FRAME_RATE_DENOMINATOR("framerateDenominator", "is 'frame-rate' of the ladder"),
  SCAN("scanType", "is 'scan' of the ladder"),
  PIXEL_ASPECT_CONTROL("parControl", "is 'pixel-aspect-ratio' of the ladder"),
  PIXEL_ASPECT_NUMERATOR("parNumerator", "is 'pixel-aspect-ratio' of the ladder"),
  PIXEL_ASPECT_DENOMINATOR("parDenominator", "is 'pixel-aspect-ratio' of the ladder");

  private final String apiName;
  private final String key;

  VideoSetting(String apiName, String key) {
    this.apiName = apiName;
    this.key = key;
  }

  /** Its name in the API. */
  public String apiName() {
    return apiName;
  }

  /** What to say to somebody who sets it among the codec's further settings. */
  public String refusal() {
    return key + "; give it there";
  }
}
