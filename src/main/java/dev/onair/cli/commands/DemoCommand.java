package dev.onair.cli.commands;

import static java.util.stream.Collectors.joining;

import dev.onair.cli.demo.DemoProject;
import dev.onair.cli.demo.FleetSandbox;
import dev.onair.cli.demo.SandboxStreams;
import dev.onair.cli.demo.SandboxVariables;
import dev.onair.cli.demo.SandboxVideo;
import dev.onair.cli.project.NodeJs;
import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.PlanStore;
import dev.onair.fleet.plan.SavedPlan;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.play.Wall;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.rules.Answers;
import dev.onair.terraform.Terraform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onair demo}: the project's channels, deployed to a sandbox. */
@Command(
    name = "demo",
    description = {
      "Deploys the project's channels to an AWS on this machine: real Terraform, no account, no"
          + " cost. Where there is ffmpeg, a few channels go on air, and can be watched.",
      "Runs onair's own commands for it, and shows each: plan, apply, list, output, probe, a second"
          + " plan, destroy."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  onair demo", "  onair demo --keep      leaves it up, to be watched"})
final class DemoCommand implements Callable<Integer> {

  /** So many are started whatever their files say: each is encoded once, and costs disk. */
  private static final int SHOWN = 6;

  /** For the first pictures: a round of each channel is encoded once, at full size. */
  private static final Duration FIRST_PICTURES = Duration.ofMinutes(5);

  private final Onair onair;

  @Option(
      names = "--keep",
      description = "Leaves everything up until Ctrl-C, and shows it on a page.")
  private boolean keep;

  @Option(
      names = "--answers",
      paramLabel = "KIND",
      description =
          "What is answered where AWS's answer is not known: ${COMPLETION-CANDIDATES}. Default:"
              + " strict.")
  private Answers answers = Answers.STRICT;

  @Mixin private VideoOptions video;

  DemoCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    FleetSpec fleet = onair.read().fleet();
    if (fleet.channels().isEmpty()) {
      throw new OperationFailedException(
          "there is no channel in channels/; make one with 'onair new'");
    }
    Surroundings surroundings = onair.surroundings();
    NodeJs.require(surroundings.environment());
    Path target = onair.root().resolve("target");
    Terraform terraform = Terraform.find(surroundings.environment(), target.resolve("terraform"));
    return onair.interruptible(
        () -> {
          try {
            return run(fleet, terraform, target.resolve("demo"));
          } finally {
            surroundings.out().flush();
          }
        });
  }

  private int run(FleetSpec fleet, Terraform terraform, Path folder)
      throws IOException, InterruptedException {
    LineWriter out = onair.surroundings().out();
    SandboxOptions options = FleetSandbox.options(fleet.shared().aws()).withAnswers(answers);
    try (SandboxVideo streams = video.prepare(onair.surroundings());
        Sandbox sandbox = Sandbox.start(streams.in(options))) {
      FleetSpec shown = shown(fleet, sandbox);
      try (DemoProject project = DemoProject.write(folder, onair.root(), fleet)) {
        out.println("An AWS on this machine, and in target/demo a project with the same channels.");
        streams.missing().ifPresent(why -> out.paragraph("No video: " + why + "."));
        DemoScript script = new DemoScript(inside(project, sandbox, terraform));
        int exitCode = deployed(script, fleet, new SandboxStreams(sandbox, shown));
        if (exitCode != ExitCodes.FINE) {
          return exitCode;
        }
        requireThatNothingIsLeftToDo(folder);
        out.println("A second plan of every stack is empty.");
        if (keep) {
          keep(new SandboxStreams(sandbox, shown), folder, out);
        } else {
          exitCode = script.run(DemoLines.destroying(fleet));
          if (exitCode != ExitCodes.FINE) {
            return exitCode;
          }
          if (!sandbox.resources().isEmpty()) {
            throw new OperationFailedException("left in the sandbox: " + sandbox.resources());
          }
          out.println("Everything was destroyed again; the sandbox confirms that nothing is left.");
        }
      }
      OnToAws.print(fleet, out);
    }
    return ExitCodes.FINE;
  }

  /** Those that are on air, and seen: all of a few, else those whose files say so. */
  private static FleetSpec shown(FleetSpec fleet, Sandbox sandbox) {
    if (sandbox.media().isEmpty()) {
      return fleet.with(List.<ChannelSpec>of());
    }
    return fleet.channels().size() <= SHOWN
        ? fleet
        : fleet.with(
            fleet.channels().stream()
                .filter(channel -> channel.operation().start())
                .limit(SHOWN)
                .toList());
  }

  private int deployed(DemoScript script, FleetSpec fleet, SandboxStreams streams)
      throws InterruptedException {
    int exitCode = script.run(DemoLines.deploying(fleet));
    if (exitCode == ExitCodes.FINE) {
      exitCode = script.run(DemoLines.starting(streams.fleet()));
    }
    if (exitCode == ExitCodes.FINE) {
      exitCode = script.run(DemoLines.LOOKING);
    }
    if (exitCode == ExitCodes.FINE && !streams.fleet().channels().isEmpty()) {
      exitCode = watched(script, streams);
    }
    return exitCode == ExitCodes.FINE ? script.run(DemoLines.AGAIN) : exitCode;
  }

  private int watched(DemoScript script, SandboxStreams streams) throws InterruptedException {
    LineWriter out = onair.surroundings().out();
    out.println();
    out.println(
        "Pictures: every channel's are encoded once, at full size, and kept for the next time; the"
            + " first time takes up to a minute a channel.");
    out.flush();
    List<String> missing = streams.await(FIRST_PICTURES);
    if (!missing.isEmpty()) {
      throw new OperationFailedException("not on air yet: " + String.join(", ", missing));
    }
    return script.run(DemoLines.probing(streams.fleet()));
  }

  /** What the commands find around them: the project, the sandbox, and nothing of the real AWS. */
  private Surroundings inside(DemoProject project, Sandbox sandbox, Terraform terraform) {
    Surroundings around = onair.surroundings();
    return new Surroundings(
        around.out(),
        around.err(),
        around.terminal(),
        around.columns(),
        Optional.empty(),
        terraform
            .isolated()
            .with(sandbox.environment())
            .with(DemoProject.environment(onair.root(), around.environment()))
            .environment(),
        project.root(),
        around.home());
  }

  private static void requireThatNothingIsLeftToDo(Path folder) throws IOException {
    List<SavedPlan> waiting = new PlanStore(new FleetFolder(folder)).all();
    if (!waiting.isEmpty()) {
      throw new OperationFailedException(
          "a second plan is not empty: "
              + waiting.stream().map(SavedPlan::stack).collect(joining(", ")));
    }
  }

  private void keep(SandboxStreams streams, Path folder, LineWriter out) throws IOException {
    Sandbox sandbox = streams.sandbox();
    out.println();
    out.println("It stays up until Ctrl-C. In another shell:");
    out.println();
    SandboxVariables.print(sandbox, out);
    out.println(
        "%s --project %s output".formatted(onair.surroundings().home().resolve("onair"), folder));
    out.println("terraform -chdir=%s/cdktf.out/stacks/shared plan".formatted(folder));
    out.println();
    try (WatchPage page = page(streams)) {
      out.flush();
      page.untilCtrlC();
    } catch (InterruptedException e) {
      out.println();
      out.println("Everything is gone with the sandbox.");
    }
  }

  private WatchPage page(SandboxStreams streams) throws IOException {
    return streams.fleet().channels().isEmpty()
        ? WatchPage.none()
        : WatchPage.open(onair.surroundings(), new Wall("onair demo", streams.channels()));
  }
}
