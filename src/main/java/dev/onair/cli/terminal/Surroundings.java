package dev.onair.cli.terminal;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a command finds around it.
 *
 * @param out where its result goes
 * @param err where problems and progress go
 * @param terminal whether a person watches {@code err}, so that a line may be rewritten in place
 * @param columns the width of the terminal that {@code out} goes to; absent where it goes elsewhere
 * @param in what a person types; absent where nobody is there to answer
 * @param environment the environment variables
 * @param directory the working directory, absolute
 * @param home onair's own folder: the project, where the working directory is not in one
 */
public record Surroundings(
    LineWriter out,
    LineWriter err,
    boolean terminal,
    OptionalInt columns,
    Optional<BufferedReader> in,
    Map<String, String> environment,
    Path directory,
    Path home) {

  public Surroundings {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(in, "in");
    environment = Map.copyOf(environment);
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(home, "home");
  }

  /** How words are coloured that go to {@code out}. */
  public Paint outPaint() {
    return new Paint(columns.isPresent() && areColoursWanted());
  }

  /** How words are coloured that go to {@code err}. */
  public Paint errPaint() {
    return new Paint(terminal && areColoursWanted());
  }

  /**
   * Whether whoever watches wants colours, and the terminal has some.
   *
   * @see <a href="https://no-color.org">NO_COLOR</a>
   */
  private boolean areColoursWanted() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
