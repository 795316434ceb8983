package dev.onair.cli.commands;

import dev.onair.cli.project.PackagerModule;
import dev.onair.cli.project.ProjectFiles;
import dev.onair.cli.project.TrackedSecrets;
import dev.onair.cli.reports.GithubProblems;
import dev.onair.cli.reports.ProblemReport;
import dev.onair.cli.reports.ProblemsJson;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.config.Project;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair check}: whether the configuration can be used. */
@Command(
    name = "check",
    description = {
      "Checks the configuration, and reports everything that is wrong with it at once.",
      "With names, what is wrong with other channels' files is left out. github prints what GitHub"
          + " Actions shows beside the lines of a pull request."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair check",
      "  onair check sports news          these two, and what they share",
      "  onair check --format json        for a program",
      "  onair --project ~/tv check"
    })
final class CheckCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "<channel>",
      arity = "0..*",
      description = "The channels to check. Default: all.")
  private List<String> names = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: text.")
  private Format format;

  /** How problems are printed. */
  enum Format {
    text,
    json,
    github
  }

  CheckCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<String> others = others();
    List<Problem> problems;
    int channels = Set.copyOf(names).size();
    try {
      Project project = onair.read();
      problems = project.warnings();
      channels = names.isEmpty() ? project.fleet().channels().size() : channels;
    } catch (InvalidConfigurationException e) {
      problems = e.problems();
    }
    problems = new ArrayList<>(without(others, problems));
    new PackagerModule(onair.root()).problem().ifPresent(problems::add);
    problems.addAll(
        new TrackedSecrets(onair.root(), onair.surroundings().environment()).problems());
    print(problems, channels);
    return ProblemReport.hasErrors(problems) ? ExitCodes.UNUSABLE : ExitCodes.FINE;
  }

  /** The channels that were not asked for. */
  private Set<String> others() throws IOException {
    if (names.isEmpty()) {
      return Set.of();
    }
    Set<String> others = new TreeSet<>(new ProjectFiles(onair.root()).channels());
    ChannelNames.requireKnown(spec, names, others);
    names.forEach(others::remove);
    return others;
  }

  private void print(List<Problem> problems, int channels) throws IOException {
    Surroundings surroundings = onair.surroundings();
    LineWriter out = surroundings.out();
    switch (format) {
      case text -> {
        new ProblemReport(surroundings).print(problems);
        if (!ProblemReport.hasErrors(problems)) {
          String sound = ProblemReport.counted(channels, "channel") + ", no errors";
          out.println(surroundings.outPaint().good(sound + acknowledged(problems)));
        }
      }
      case json -> out.block(ProblemsJson.of(problems));
      case github ->
          new GithubProblems(surroundings, onair.root()).of(problems).forEach(out::command);
    }
  }

  private static String acknowledged(List<Problem> problems) {
    long count = problems.stream().filter(p -> p.severity() == Severity.ACKNOWLEDGED).count();
    return count == 0
        ? ""
        : ", " + ProblemReport.counted(count, "warning") + " acknowledged in channel files";
  }

  private static List<Problem> without(Set<String> channels, List<Problem> problems) {
    Set<String> files =
        channels.stream().map(name -> "channels/" + name + ".conf").collect(Collectors.toSet());
    return problems.stream().filter(problem -> !files.contains(problem.location().file())).toList();
  }
}
