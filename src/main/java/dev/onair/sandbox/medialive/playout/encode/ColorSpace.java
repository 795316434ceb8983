package dev.onair.sandbox.medialive.playout.encode;

/** A color space that MediaLive converts to, in ffmpeg's words. */
public enum ColorSpace {
  REC_601("bt601", "smpte170m", "smpte170m", "smpte170m"),
  REC_709("bt709", "bt709", "bt709", "bt709"),
  HDR_10("bt2020", "bt2020", "smpte2084", "bt2020nc"),
  HLG("bt2020", "bt2020", "arib-std-b67", "bt2020nc");

  private final String matrix;
  private final String primaries;
  private final String transfer;
  private final String coefficients;

  ColorSpace(String matrix, String primaries, String transfer, String coefficients) {
    this.matrix = matrix;
    this.primaries = primaries;
    this.transfer = transfer;
    this.coefficients = coefficients;
  }

  /** What the scaler converts to. */
  String matrix() {
    return matrix;
  }

  String primaries() {
    return primaries;
  }

  String transfer() {
    return transfer;
  }

  /** What the stream says of its matrix. */
  String coefficients() {
    return coefficients;
  }
}
