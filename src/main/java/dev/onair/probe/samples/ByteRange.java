package dev.onair.probe.samples;

/** Some bytes of a file. */
public record ByteRange(long from, long length) {

  /** The header of a request for them. */
  public String header() {
    return "bytes=%d-%d".formatted(from, from + length - 1);
  }
}
