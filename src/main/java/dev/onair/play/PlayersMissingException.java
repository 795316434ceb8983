package dev.onair.play;

/** The build of onair found no npm, and left out the players that the page is made of. */
public final class PlayersMissingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  PlayersMissingException() {
    super(
        "the players were not built in: npm was missing, or could not fetch them. Install Node.js"
            + " with npm, and delete onair's target/onair.built-from: the next start builds anew");
  }
}
