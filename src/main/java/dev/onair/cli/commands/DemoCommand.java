package dev.onair.cli.commands;

import static java.util.stream.Collectors.joining;

import dev.onair.cli.project.NodeJs;
import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.reports.DemoProgress;
import dev.onair.cli.reports.SandboxVariables;
import dev.onair.cli.reports.Table;
import dev.onair.cli.terminal.Interruptible;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.demo.Demo;
import dev.onair.demo.OnAir;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.sandbox.rules.Answers;
import dev.onair.terraform.Terraform;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
      "Then it shows them, plans again, and destroys everything."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  onair demo", "  onair demo --keep      leaves it up, to be looked at"})
final class DemoCommand implements Callable<Integer> {

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
    FleetSpec fleet = onair.load().fleet();
    if (fleet.channels().isEmpty()) {
      throw new OperationFailedException(
          "there is no channel in channels/; make one with 'onair new'");
    }
    Surroundings surroundings = onair.surroundings();
    NodeJs.require(surroundings.environment());
    Path target = onair.root().resolve("target");
    Terraform terraform = Terraform.find(surroundings.environment(), target.resolve("terraform"));
    return Interruptible.call(
        onair.surroundings().err(),
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
    Surroundings surroundings = onair.surroundings();
    PrintWriter out = surroundings.out();
    try (DemoProgress progress = new DemoProgress(surroundings.err(), surroundings.terminal());
        Demo demo = Demo.start(fleet, terraform, folder, answers, progress)) {
      demo.synthesize(onair.root());
      demo.deploy();
      List<OnAir> channels = demo.channelsOnAir();
      demo.proveThatNothingIsLeftToDo();
      progress.ends();
      show(channels, out);
      out.println("A second plan of every stack is empty.");
      if (keep) {
        keep(demo, folder, out);
      } else {
        out.flush();
        demo.destroy();
        progress.ends();
        out.println("Everything was destroyed again; the sandbox confirms that nothing is left.");
      }
    }
    realAws(fleet, out);
    return ExitCodes.FINE;
  }

  private void show(List<OnAir> channels, PrintWriter out) {
    Table table = new Table("CHANNEL", "STATE", "INPUTS", "PLAYBACK");
    for (OnAir channel : channels) {
      List<String> urls = channel.playbackUrls();
      table.row(
          channel.name(),
          channel.start() ? channel.state() : channel.state() + " (start = false)",
          String.join(",", channel.inputs()),
          urls.isEmpty() ? "" : urls.get(0));
      urls.stream().skip(1).forEach(url -> table.row("", "", "", url));
    }
    out.println();
    table.print(out, onair.surroundings().columns());
    out.println();
  }

  private void keep(Demo demo, Path folder, PrintWriter out) {
    out.println();
    out.println("It stays up until Ctrl-C. In another shell:");
    out.println();
    SandboxVariables.print(demo.sandbox(), out);
    out.println("terraform -chdir=%s/cdktf.out/stacks/shared plan".formatted(folder));
    out.flush();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      out.println();
      out.println("Everything is gone with the sandbox.");
    }
  }

  private static void realAws(FleetSpec fleet, PrintWriter out) {
    out.println(
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
