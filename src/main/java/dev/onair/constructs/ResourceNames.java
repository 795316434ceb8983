package dev.onair.constructs;

import dev.onair.files.Sha256;
import java.util.List;

/** Names of AWS resources, in the reference sample's convention: {@code <fleet>_<part>_<part>}. */
public final class ResourceNames {

  private static final int HASH_DIGITS = 8;

  private ResourceNames() {}

  /** The parts, joined. */
  public static String of(String... parts) {
    return String.join("_", List.of(parts));
  }

  /**
   * The parts, joined, and cut to a length that the service allows. A cut name ends with a hash of
   * the whole one, so that two long names stay different.
   */
  public static String within(int maxLength, String... parts) {
    String name = of(parts);
    if (name.length() <= maxLength) {
      return name;
    }
    return name.substring(0, maxLength - HASH_DIGITS - 1)
        + "-"
        + Sha256.hex(name).substring(0, HASH_DIGITS);
  }
}
