package dev.onair.cli.reports;

import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Problems as GitHub Actions shows them beside the lines of a pull request.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">GitHub:
 *     workflow commands</a>
 */
public final class GithubProblems {

  private final Path project;

  /**
   * @param root the project's folder; files are named from the repository's, which GitHub names, or
   *     from the working directory
   */
  public GithubProblems(Surroundings surroundings, Path root) {
    String workspace = surroundings.environment().getOrDefault("GITHUB_WORKSPACE", "");
    this.project =
        Stream.of(Path.of(workspace), surroundings.directory())
            .filter(folder -> folder.isAbsolute() && root.startsWith(folder))
            .findFirst()
            .map(folder -> folder.relativize(root))
            .orElse(Path.of(""));
  }

  /** A command a line; none for what is acknowledged. */
  public List<String> of(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() != Severity.ACKNOWLEDGED)
        .map(this::command)
        .toList();
  }

  private String command(Problem problem) {
    String file = project.resolve(problem.location().file()).toString();
    int line = problem.location().line();
    String path = problem.path().isEmpty() ? "" : problem.path() + ": ";
    return "::%s file=%s%s,title=%s::%s"
        .formatted(
            problem.severity().name().toLowerCase(Locale.ROOT),
            property(Shown.line(file)),
            line == 0 ? "" : ",line=" + line,
            property(problem.id().toString()),
            text(path + problem.message()));
  }

  /** GitHub takes a line break or a percent sign only in this form. */
  private static String text(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** What separates properties needs another form too. */
  private static String property(String value) {
    return text(value).replace(":", "%3A").replace(",", "%2C");
  }
}
