package dev.onair.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a command finds around it.
 *
 * @param out where its result goes
 * @param err where problems and progress go
 * @param terminal whether a person watches {@code err}, so that a line may be rewritten in place
 * @param in what a person types; absent where nobody is there to answer
 * @param environment the environment variables
 * @param directory the working directory, absolute
 * @param home onair's own folder: the project, where the working directory is not in one
 */
public record Surroundings(
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    Optional<BufferedReader> in,
    Map<String, String> environment,
    Path directory,
    Path home) {

  public Surroundings {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(in, "in");
    environment = Map.copyOf(environment);
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(home, "home");
  }
}
