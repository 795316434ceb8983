package dev.onair.config.ingest;

import java.util.Map;

/** What a channel file says of an input under the API's own names, in kebab-case. */
public final class PlainSettings {

  /** The values that say no more than leaving them out. */
  private static final Map<String, String> SILENT =
      Map.of(
          "inputFilter", "AUTO",
          "filterStrength", "1",
          "deblockFilter", "DISABLED",
          "denoiseFilter", "DISABLED",
          "smpte2038DataPreference", "IGNORE");

  private PlainSettings() {}

  /** Whether a member of the API's {@code InputSettings} is one. */
  public static boolean has(String member) {
    return SILENT.containsKey(member);
  }

  /** Whether the value of one says no more than leaving it out. */
  public static boolean isSilent(String member, String value) {
    return value.equals(SILENT.get(member));
  }
}
