package dev.onair.importing.facts;

import java.util.Objects;

/**
 * What an operator has to know of an import.
 *
 * @param kind what it is about
 * @param text one sentence, or some
 */
public record Remark(Kind kind, String text) {

  /** What a remark is about; in the order in which they are told. */
  public enum Kind {
    /** It is in the new files. */
    TAKEN("taken over"),
    /** It is in the new files, otherwise than it was. */
    CHANGED("changed"),
    /** It is not in the new files. */
    LEFT_OUT("not taken over"),
    /** Only the operator can do it. */
    TO_DO("left to you");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What stands before the remark. */
    public String words() {
      return words;
    }
  }

  public Remark {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
