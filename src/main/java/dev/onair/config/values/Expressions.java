package dev.onair.config.values;

/**
 * Terraform evaluates what stands in these in any text, so that an operator's text can't have them.
 */
public final class Expressions {

  /** What is wrong with a text that has one. */
  public static final String REFUSED =
      "holds '${' or '%{', with which Terraform begins an expression; write it without";

  private Expressions() {}

  /** Whether a text has one. */
  public static boolean isIn(String text) {
    return text.contains("${") || text.contains("%{");
  }
}
