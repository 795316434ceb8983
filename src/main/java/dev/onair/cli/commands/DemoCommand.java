package dev.onair.cli.commands;

import static java.util.stream.Collectors.joining;

import dev.onair.cli.demo.DemoProject;
import dev.onair.cli.demo.FleetSandbox;
import dev.onair.cli.demo.SandboxVariables;
import dev.onair.cli.project.NodeJs;
import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.PlanStore;
import dev.onair.fleet.plan.SavedPlan;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.rules.Answers;
import dev.onair.terraform.Terraform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onair demo}: the project's channels, deployed to a sandbox. */
@Command(
    name = "demo",
    description = {
      "Deploys the project's channels to an AWS on this machine: real Terraform, no account, no"
          + " cost. Those run whose files say so; no video flows.",
      "Runs onair's own commands for it, and shows each: plan, apply, list, output, a second plan, destroy."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  onair demo", "  onair demo --keep      leaves it up, to be looked at"})
final class DemoCommand implements Callable<Integer> {

  /** What a newcomer would type, and then look at. */
  private static final List<List<String>> DEPLOYING =
      List.of(
          List.of("plan"),
          List.of("apply"),
          List.of("list"),
          List.of("output"),
          List.of("plan", "--all"));

  private final Onair onair;

  @Option(
      names = "--keep",
      description = "Leaves everything up until Ctrl-C, and says how to reach it.")
  private boolean keep;

  @Option(
      names = "--answers",
      paramLabel = "KIND",
      description =
          "What is answered where AWS's answer is not known: ${COMPLETION-CANDIDATES}. Default:"
              + " strict.")
  private Answers answers = Answers.STRICT;

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
    try (DemoProject project = DemoProject.write(folder, onair.root(), fleet);
        Sandbox sandbox = Sandbox.start(options)) {
      out.println("An AWS on this machine, and in target/demo a project with the same channels.");
      DemoScript script = new DemoScript(inside(project, sandbox, terraform));
      int exitCode = script.run(DEPLOYING);
      if (exitCode != ExitCodes.FINE) {
        return exitCode;
      }
      requireThatNothingIsLeftToDo(folder);
      out.println("A second plan of every stack is empty.");
      if (keep) {
        keep(sandbox, folder, out);
      } else {
        exitCode = script.run(destroying(fleet));
        if (exitCode != ExitCodes.FINE) {
          return exitCode;
        }
        if (!sandbox.resources().isEmpty()) {
          throw new OperationFailedException("left in the sandbox: " + sandbox.resources());
        }
        out.println("Everything was destroyed again; the sandbox confirms that nothing is left.");
      }
    }
    realAws(fleet, out);
    return ExitCodes.FINE;
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

  private static List<List<String>> destroying(FleetSpec fleet) {
    List<String> channels = fleet.channels().stream().map(ChannelSpec::name).toList();
    List<String> line = new ArrayList<>(List.of("destroy"));
    line.addAll(channels);
    line.addAll(List.of("--confirm", String.join(",", channels)));
    return List.of(line, List.of("destroy", SharedSpec.STACK, "--confirm", SharedSpec.STACK));
  }

  private static void requireThatNothingIsLeftToDo(Path folder) throws IOException {
    List<SavedPlan> waiting = new PlanStore(new FleetFolder(folder)).all();
    if (!waiting.isEmpty()) {
      throw new OperationFailedException(
          "a second plan is not empty: "
              + waiting.stream().map(SavedPlan::stack).collect(joining(", ")));
    }
  }

  private void keep(Sandbox sandbox, Path folder, LineWriter out) {
    out.println();
    out.println("It stays up until Ctrl-C. In another shell:");
    out.println();
    SandboxVariables.print(sandbox, out);
    out.println(
        "%s --project %s output".formatted(onair.surroundings().home().resolve("onair"), folder));
    out.println("terraform -chdir=%s/cdktf.out/stacks/shared plan".formatted(folder));
    out.flush();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      out.println();
      out.println("Everything is gone with the sandbox.");
    }
  }

  private static void realAws(FleetSpec fleet, LineWriter out) {
    out.block(
        """

        The stacks were those of 'onair synth', but for two things of shared.conf:
        protect = false, so that they could be destroyed, and the state in target/demo.
        No video flowed.

        To go on to AWS, make a project of your own ('onair init DIR'), name your fleet
        in its shared.conf, and put your channels into channels/ ('onair new' writes one;
        start = true puts it on air). Then, with AWS credentials in the environment:

          onair plan
          onair apply

        Without a review: npx cdktf-cli@0.21.0 deploy shared %s\
        """
            .formatted(fleet.channels().stream().map(ChannelSpec::name).collect(joining(" "))));
  }
}
