package dev.onair.model;

import java.util.Optional;

/**
 * What Terraform evaluates in any text, and what CDKTF puts something else in the place of, so that
 * an operator's text can't have it.
 */
public final class Expressions {

  /** Ends the beginning of every token of CDKTF's: of a text, a list, a map. */
  private static final String TOKEN = "TfToken[";

  private Expressions() {}

  /** What is wrong with a text that has one. */
  public static Optional<String> refusal(String text) {
    if (text.contains("${") || text.contains("%{")) {
      return Optional.of(
          "holds '${' or '%{', with which Terraform begins an expression; write it without");
    }
    return text.contains(TOKEN)
        ? Optional.of(
            "holds '" + TOKEN + "', which CDKTF takes for a value of its own; write it without")
        : Optional.empty();
  }
}
