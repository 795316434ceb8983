package dev.onair.probe.checks;

import java.util.Locale;
import java.util.stream.Stream;

/** Names of codecs, as RFC 6381 has them. */
final class Codecs {

  private Codecs() {}

  /** Whether a list between commas has a codec. */
  static boolean has(String list, String codec) {
    String wanted = settled(codec);
    return Stream.of(list.split(",")).anyMatch(one -> settled(one).equals(wanted));
  }

  /**
   * What a player goes by: of H.264 profile and level, without the flags of constraints, which
   * encoders and packagers tell otherwise; of H.265 without where parameter sets stand.
   */
  private static String settled(String codec) {
    String name = codec.strip().toLowerCase(Locale.ROOT);
    if (name.matches("avc[13]\\.[0-9a-f]{6}")) {
      return "avc." + name.substring(5, 7) + name.substring(9);
    }
    if (name.matches("h(vc|ev)1\\..*")) {
      String[] parts = name.split("\\.", -1);
      return "hevc." + parts[1] + (parts.length > 3 ? "." + parts[3] : "");
    }
    return name;
  }

  /** H.264 or H.265, as a channel file says it; empty of others. */
  static String family(String codecs) {
    String list = codecs.toLowerCase(Locale.ROOT);
    if (list.contains("avc1") || list.contains("avc3")) {
      return "AVC";
    }
    return list.contains("hvc1") || list.contains("hev1") ? "HEVC" : "";
  }
}
