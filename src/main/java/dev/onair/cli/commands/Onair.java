package dev.onair.cli.commands;

import dev.onair.cli.project.ProjectFiles;
import dev.onair.cli.reports.ProblemReport;
import dev.onair.cli.terminal.Interruptible;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.config.Project;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.model.SharedSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that all others are part of: what they share. */
@Command(
    name = "onair",
    description = "Puts live channels on air on AWS: a Terraform stack for each file in channels/.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    footer = {
      "",
      "Exit codes: 0 fine; 1 the operation failed; 2 the command line or the configuration can't be"
          + " used; 70 a bug of onair's."
    })
final class Onair implements Runnable {

  private final Surroundings surroundings;
  private final boolean isPart;

  @Spec private CommandSpec spec;

  @Option(
      names = "--project",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "The folder with shared.conf and channels/. Default: the working directory or its nearest"
              + " parent that has them, else onair's own folder.")
  private Path project;

  private Optional<Path> root = Optional.empty();
  private HiddenTexts hidden = HiddenTexts.NONE;

  /**
   * @param isPart whether it is part of other work, which Ctrl-C ends
   */
  Onair(Surroundings surroundings, boolean isPart) {
    this.surroundings = surroundings;
    this.isPart = isPart;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing command; there are "
            + spec.subcommands().entrySet().stream()
                .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", ")));
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /**
   * Does work in the calling thread, and so that Ctrl-C ends it properly.
   *
   * @throws InterruptedException once it has ended because of that; what it is part of finds the
   *     thread interrupted still
   */
  <T> T interruptible(Callable<T> work) throws Exception {
    if (!isPart) {
      return Interruptible.call(surroundings.err(), work);
    }
    try {
      return work.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw e;
    }
  }

  /** Stays, in work that can be interrupted: Ctrl-C is the way to end it. */
  static void untilCtrlC() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  /** The project's configuration; its warnings are shown at once. */
  Project load() {
    Project loaded = read();
    new ProblemReport(surroundings).print(loaded.warnings());
    return loaded;
  }

  /** The project's configuration. */
  Project read() {
    Project read = Project.load(root(), surroundings.environment());
    hidden = read.fleet().hidden();
    return read;
  }

  /** What can be read of the project's configuration, though some channels' files have errors. */
  Project.Partial partial() {
    Project.Partial partial = Project.partial(root(), surroundings.environment());
    hidden = partial.fleet().hidden();
    return partial;
  }

  /** What is told of nothing that goes wrong; known once the configuration was read. */
  HiddenTexts hidden() {
    return hidden;
  }

  /** What the channels share, whatever is wrong with the channels. */
  SharedSpec shared() {
    return Project.shared(root(), surroundings.environment());
  }

  /** The project's folder, absolute; one that is not the working directory is named at once. */
  Path root() {
    if (root.isEmpty()) {
      root = Optional.of(find());
      if (!root.get().equals(surroundings.directory().normalize())) {
        surroundings.err().println("onair: project " + root.get());
      }
    }
    return root.get();
  }

  private Path find() {
    if (project != null) {
      Path root = surroundings.directory().resolve(project).normalize();
      if (!Files.isDirectory(root)) {
        throw new ParameterException(spec.commandLine(), "--project: no folder " + root);
      }
      return root;
    }
    return ProjectFiles.near(surroundings.directory()).orElse(surroundings.home());
  }
}
