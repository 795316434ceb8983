package dev.onair.cli.commands;

import dev.onair.cli.project.GitRevision;
import dev.onair.cli.project.NodeJs;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.ProgressLine;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.config.Project;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.RunnerMatrix;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.synthesis.Synthesis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onair matrix}: the channels of a fleet, for many runners. */
@Command(
    name = "matrix",
    description = {
      "Prints channels as a matrix for GitHub Actions: one line of JSON, an entry a job.",
      "All channels, or those that changed since a revision, or those whose plans wait to be"
          + " applied. The shared stack is never among them, as it has to go first: --shared prints"
          + " it alone.",
      "An empty matrix is {\"include\":[]}; GitHub fails on it, so the job needs a condition."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair matrix --base origin/applied            what differs from that revision",
      "  onair matrix --planned                        what 'onair plan' left to apply",
      "  onair matrix --planned --jobs 20              the same, by at most 20 runners",
      "  onair matrix --planned --shared               the shared stack, if its plan does something"
    })
final class MatrixCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;

  @ArgGroup private Which which = new Which();

  @Option(names = "--shared", description = "The shared stack instead of the channels.")
  private boolean shared;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "256",
      description =
          "At most so many jobs, of about as many channels each; at most, and default: 256.")
  private int jobs;

  /** Which channels. */
  static final class Which {
    @Option(
        names = "--base",
        paramLabel = "REV",
        description =
            "Those whose stacks are not what the configuration at this git revision makes. Needs"
                + " neither Terraform nor AWS.")
    private String base;

    @Option(
        names = "--planned",
        description =
            "Those whose plans wait here to be applied; each job says which of its stacks they"
                + " interrupt.")
    private boolean planned;
  }

  MatrixCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    if (jobs < 1 || jobs > RunnerMatrix.MOST_JOBS) {
      throw new ParameterException(
          spec.commandLine(), "--jobs: 1 to %d".formatted(RunnerMatrix.MOST_JOBS));
    }
    FleetSpec fleet = onair.load().fleet();
    List<String> stacks =
        shared
            ? List.of(SharedSpec.STACK)
            : fleet.channels().stream().map(ChannelSpec::name).toList();
    RunnerMatrix matrix;
    if (which.planned) {
      matrix = RunnerMatrix.toApply(new FleetFolder(onair.root()), stacks::contains, jobs);
    } else if (which.base != null) {
      matrix = RunnerMatrix.toPlan(changed(fleet, stacks), jobs);
    } else {
      matrix = RunnerMatrix.toPlan(stacks, jobs);
    }
    onair.surroundings().out().println(matrix.json());
    return ExitCodes.FINE;
  }

  private List<String> changed(FleetSpec fleet, List<String> stacks)
      throws IOException, InterruptedException {
    Surroundings surroundings = onair.surroundings();
    Path root = onair.root();
    try (GitRevision base = GitRevision.read(root, which.base, surroundings.environment())) {
      if (!base.isSame(root, surroundings.home(), "src/main", "pom.xml")) {
        return all(stacks, "onair itself is another one than at " + which.base);
      }
      FleetSpec before;
      try {
        before = Project.load(base.folder(), surroundings.environment()).fleet();
      } catch (InvalidConfigurationException e) {
        return all(stacks, "the configuration at %s can't be used".formatted(which.base));
      }
      NodeJs.require(surroundings.environment());
      FleetFolder old = synthesized(before, base.folder());
      FleetFolder now = synthesized(fleet, root);
      tellOfRemoved(before, fleet);
      return RunnerMatrix.changed(stacks, now, old);
    }
  }

  private FleetFolder synthesized(FleetSpec fleet, Path root) throws IOException {
    Surroundings surroundings = onair.surroundings();
    FleetFolder folder = new FleetFolder(root);
    try (ProgressLine progress = new ProgressLine(surroundings)) {
      Synthesis.run(fleet, root, folder.outdir(), progress);
    }
    return folder;
  }

  private List<String> all(List<String> stacks, String why) {
    onair.surroundings().err().println("onair: " + why + "; everything counts as changed");
    return stacks;
  }

  /** A removed file destroys nothing; only a person does. */
  private void tellOfRemoved(FleetSpec before, FleetSpec now) {
    LineWriter err = onair.surroundings().err();
    List<String> known = now.channels().stream().map(ChannelSpec::name).toList();
    before.channels().stream()
        .map(ChannelSpec::name)
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                err.println(
                    "onair: %s has no file any more, and is in no job. If it is deployed, retire it: onair destroy %s"
                        .formatted(name, name)));
  }
}
