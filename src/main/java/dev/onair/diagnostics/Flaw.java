package dev.onair.diagnostics;

import java.util.regex.Pattern;

/**
 * What is wrong with a setting, in a word: the last part of a problem's id. Those told here are of
 * the readers that all settings share; a rule of its own has a word of its own.
 *
 * @param word in lower case, with hyphens
 */
public record Flaw(String word) {

  // Stands first: the words below are looked at with it.
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** A key, or a setting of the API, that there is not. */
  public static final Flaw UNKNOWN = new Flaw("unknown");

  /** A key that has a letter wrong, and is taken for the one that is meant. */
  public static final Flaw MISSPELT = new Flaw("misspelt");

  /** What must be there is not. */
  public static final Flaw MISSING = new Flaw("missing");

  /** A setting that has no place beside the others. */
  public static final Flaw INAPPLICABLE = new Flaw("inapplicable");

  /** A setting that needs another one beside it. */
  public static final Flaw INCOMPLETE = new Flaw("incomplete");

  /** An object where a text belongs, a text where a list belongs, and so on. */
  public static final Flaw TYPE = new Flaw("type");

  /** A text of another form. */
  public static final Flaw FORMAT = new Flaw("format");

  /** A value that is none of those allowed. */
  public static final Flaw CHOICE = new Flaw("choice");

  /** A number, a duration or a bitrate beyond those allowed. */
  public static final Flaw RANGE = new Flaw("range");

  /** Too many, or too few. */
  public static final Flaw COUNT = new Flaw("count");

  /** Too long. */
  public static final Flaw LENGTH = new Flaw("length");

  /** Nothing where something belongs. */
  public static final Flaw EMPTY = new Flaw("empty");

  /** A key that the operator chose, and that can't be a name. */
  public static final Flaw NAME = new Flaw("name");

  /** The same thing, or the same name, a second time. */
  public static final Flaw DUPLICATE = new Flaw("duplicate");

  /** A name of what there is not. */
  public static final Flaw REFERENCE = new Flaw("reference");

  /** What Terraform would take for an expression. */
  public static final Flaw EXPRESSION = new Flaw("expression");

  /** Characters that nobody sees. */
  public static final Flaw UNSEEN = new Flaw("unseen");

  /** What can't be read. */
  public static final Flaw UNREADABLE = new Flaw("unreadable");

  /** What can't be parsed. */
  public static final Flaw SYNTAX = new Flaw("syntax");

  public Flaw {
    if (!isWord(word)) {
      throw new IllegalArgumentException("'" + word + "' is no word for a flaw");
    }
  }

  /** A flaw that one rule alone finds. */
  public static Flaw of(String word) {
    return new Flaw(word);
  }

  /** Whether a key itself is wrong, and not what it holds. */
  boolean isOfKey() {
    // By the word: a record's own equals is made while onair runs, and takes as long as a ladder.
    return word.equals(UNKNOWN.word) || word.equals(MISSPELT.word);
  }

  /** Whether a part of a problem's id may be so. */
  static boolean isWord(String part) {
    return WORD.matcher(part).matches();
  }
}
