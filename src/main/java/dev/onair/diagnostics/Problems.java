package dev.onair.diagnostics;

import dev.onair.diagnostics.Problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects problems, so that all are reported at once. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();
  private int errors;
  private HiddenTexts hidden = HiddenTexts.NONE;

  /** Records something that stops synthesis. */
  public void error(ProblemId id, SourceLocation location, String path, String message) {
    errors++;
    add(Severity.ERROR, id, location, path, message);
  }

  /** Records something that an operator should know, and that does not stop synthesis. */
  public void warning(ProblemId id, SourceLocation location, String path, String message) {
    add(Severity.WARNING, id, location, path, message);
  }

  /** Records what others found. */
  public void addAll(Collection<Problem> problems) {
    problems.forEach(
        problem -> {
          if (problem.severity() == Severity.ERROR) {
            errors++;
          }
          found.add(problem.without(hidden));
        });
  }

  /** Tells a text in no problem that is recorded from now on. */
  public void hide(String text) {
    Set<String> texts = new HashSet<>(hidden.texts());
    texts.add(text);
    hidden = new HiddenTexts(texts);
  }

  /** The texts that no problem tells. */
  public HiddenTexts hidden() {
    return hidden;
  }

  /** How many errors were recorded so far. */
  public int errors() {
    return errors;
  }

  /** All problems, each once, by file and line. */
  public List<Problem> sorted() {
    return found.stream().distinct().sorted().toList();
  }

  /**
   * Ends the collecting.
   *
   * @throws InvalidConfigurationException with all problems, if one of them is an error
   */
  public void throwIfAny() {
    if (errors > 0) {
      throw new InvalidConfigurationException(sorted());
    }
  }

  private void add(
      Severity severity, ProblemId id, SourceLocation location, String path, String message) {
    // Before the problem cuts it, so that no half of a hidden text is left.
    found.add(
        new Problem(severity, id, location, hidden.takenFrom(path), hidden.takenFrom(message)));
  }
}
