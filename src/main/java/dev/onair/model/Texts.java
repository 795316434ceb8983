package dev.onair.model;

import dev.onair.diagnostics.Flaw;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no text of an operator's may hold, whatever setting it is of. */
public final class Texts {

  /**
   * What is not seen, and so can only deceive who reads a file or a review. Not among it: what
   * joins letters and what chooses between their forms, which Persian, Hindi and emoji are written
   * with.
   */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200c\\u200d]]");

  private Texts() {}

  /**
   * Why a text can't be used.
   *
   * @param flaw what is wrong, in a word
   * @param message the fix
   */
  public record Refusal(Flaw flaw, String message) {
    public Refusal {
      Objects.requireNonNull(flaw, "flaw");
      Objects.requireNonNull(message, "message");
    }
  }

  /** What is wrong with a text; empty where nothing is. */
  public static Optional<Refusal> refusal(String text) {
    Matcher unseen = UNSEEN.matcher(text);
    return unseen.find()
        ? Optional.of(
            new Refusal(
                Flaw.UNSEEN,
                "holds the character U+%04X, which is not seen; write it without"
                    .formatted(unseen.group().codePointAt(0))))
        : Expressions.refusal(text).map(message -> new Refusal(Flaw.EXPRESSION, message));
  }
}
