package dev.onair.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule for languages: ISO 639-2 codes, in the small letters that MediaLive writes them with.
 */
public final class Languages {

  private static final Pattern CODE = Pattern.compile("[a-z]{3}");

  private Languages() {}

  /** What is wrong with a code; empty where nothing is. */
  public static Optional<String> problem(String code) {
    return CODE.matcher(code).matches()
        ? Optional.empty()
        : Optional.of(
            "'%s' is not an ISO 639-2 code of three small letters, such as eng".formatted(code));
  }
}
