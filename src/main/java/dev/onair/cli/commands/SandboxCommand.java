package dev.onair.cli.commands;

import dev.onair.cli.demo.FleetSandbox;
import dev.onair.cli.demo.SandboxVariables;
import dev.onair.cli.demo.SandboxVideo;
import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.model.AwsSpec;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.rules.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onair sandbox}: an AWS on loopback, until Ctrl-C. */
@Command(
    name = "sandbox",
    description = {
      "Runs an AWS account on this machine, for trying things without one of your own.",
      "It has the fleet's region, account and quotas. It prints the variables with which Terraform"
          + " uses it, and ends with Ctrl-C.",
      "Where there is ffmpeg, channels that run stream, as MediaLive, MediaPackage and CloudFront"
          + " would have it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair sandbox",
      "  onair sandbox --port 4566 --state target/sandbox.json",
      "",
      "Then, in another shell, with the lines that it prints:",
      "  npx cdktf-cli@0.21.0 deploy shared sports"
    })
final class SandboxCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Option(names = "--port", paramLabel = "PORT", description = "Default: any that is free.")
  private int port;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Loads what exists from this file, if there is one, and keeps it there. Default: all is"
              + " forgotten at the end.")
  private Path state;

  @Option(
      names = "--answers",
      paramLabel = "KIND",
      description =
          "What is answered where AWS's answer is not known: ${COMPLETION-CANDIDATES}. Default:"
              + " strict.")
  private Answers answers = Answers.STRICT;

  @Mixin private VideoOptions video;

  SandboxCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    SandboxOptions options = options(onair.shared().aws());
    return onair.interruptible(() -> run(options));
  }

  private int run(SandboxOptions options) throws IOException {
    Surroundings surroundings = onair.surroundings();
    try (SandboxVideo streams = video.prepare(surroundings);
        Sandbox sandbox = start(streams.in(options))) {
      SandboxVariables.print(sandbox, surroundings.out());
      surroundings.out().flush();
      surroundings
          .err()
          .println("An AWS of its own, in " + options.region() + "; it ends with Ctrl-C.");
      streams.missing().ifPresent(why -> surroundings.err().paragraph("No video: " + why + "."));
      if (sandbox.media().isPresent()) {
        surroundings.err().println("Watch what runs: onair play --serve");
      }
      stay();
    } catch (UncheckedIOException e) {
      // Said here, because the JVM ends as soon as this has returned.
      surroundings.err().paragraph("onair: " + e.getMessage());
      return ExitCodes.FAILED;
    }
    surroundings.err().println(state == null ? "Ended." : "Ended; kept in " + state + ".");
    return ExitCodes.FINE;
  }

  /** Inside of what is closed then: what goes wrong in closing is to be said. */
  private static void stay() {
    try {
      Onair.untilCtrlC();
    } catch (InterruptedException e) {
      // That is Ctrl-C, and the way to end it.
    }
  }

  private static Sandbox start(SandboxOptions options) {
    try {
      return Sandbox.start(options);
    } catch (IllegalArgumentException e) {
      throw new OperationFailedException("--state: " + e.getMessage(), e);
    }
  }

  private SandboxOptions options(AwsSpec aws) {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(
          spec.commandLine(), "--port: " + port + " is not allowed; use 1 to 65535");
    }
    SandboxOptions options = FleetSandbox.options(aws).withPort(port).withAnswers(answers);
    return state == null
        ? options
        : options.withState(onair.surroundings().directory().resolve(state));
  }
}
