package dev.onair.diagnostics;

import java.util.List;
import java.util.stream.Collectors;

/** The operator's configuration can't be used; carries everything that is wrong with it. */
public final class InvalidConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** The problems, in the order in which they are shown. */
  public InvalidConfigurationException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
