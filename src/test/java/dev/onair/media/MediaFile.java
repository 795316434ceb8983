package dev.onair.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Streams in src/test/resources/media. */
public final class MediaFile {

  private MediaFile() {}

  /** Two programs of H.264 and AAC, 2 s; see the README beside it. */
  public static Octets twoRenditions() {
    return read("two-renditions.ts");
  }

  /** One program of H.265, AC-3 and E-AC-3, half a second. */
  public static Octets hevcAndDolby() {
    return read("hevc-ac3-eac3.ts");
  }

  private static Octets read(String name) {
    try (InputStream in = MediaFile.class.getResourceAsStream("/media/" + name)) {
      return Octets.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
