package dev.onair.config.section;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import java.util.List;

/** Sections out of a text, for readers' tests. */
public final class Sections {

  private final Problems problems = new Problems();

  /** The root of a text; its problems stand in {@link #problems}. */
  public Section root(String text, ConfigObject defaults) {
    return Section.root(
        ProblemSubject.of("file"),
        ConfigFactory.parseString(text).resolve().root(),
        defaults,
        "test.conf",
        problems);
  }

  /** What was found wrong, a line each. */
  public List<String> problems() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
