package dev.onair.cli.commands;

import dev.onair.cli.project.NodeJs;
import dev.onair.cli.project.PackagerModule;
import dev.onair.cli.reports.ProblemReport;
import dev.onair.cli.terminal.ProgressLine;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.files.Presence;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.stack.StackFolder;
import dev.onair.synthesis.Synthesis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair synth}: a Terraform stack for the shared parts and one for each channel. */
@Command(
    name = "synth",
    description = {
      "Writes a Terraform stack for the shared parts and one for each channel.",
      "Where anything is wrong, nothing is written."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair synth                     all channels, to cdktf.out",
      "  onair synth sports news         the shared stack and these two",
      "  onair synth --output reviewed   to another folder of the project",
      "",
      "cdktf calls this command: npx cdktf-cli@0.21.0 diff shared sports"
    })
final class SynthCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "<channel>",
      arity = "0..*",
      description = "The channels to synthesize, beside the shared stack. Default: all.")
  private List<String> names = List.of();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write. Default: cdktf.out in the project's folder.")
  private Path output;

  SynthCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = onair.surroundings();
    FleetSpec all = onair.load().fleet();
    FleetSpec fleet = selected(all);
    NodeJs.require(surroundings.environment());
    Path root = onair.root();
    Path outdir = outdir(root);
    new PackagerModule(root).require();
    requireStateInPlace(all, root, outdir);
    try (ProgressLine progress = new ProgressLine(surroundings)) {
      Synthesis.run(fleet, root, outdir, progress);
    }
    FleetOpening.closeToOthers(onair);
    surroundings
        .out()
        .println(
            "%s: the shared stack and %s"
                .formatted(
                    shown(outdir), ProblemReport.counted(fleet.channels().size(), "channel")));
    tellOfOrphans(all, outdir);
    return ExitCodes.FINE;
  }

  /**
   * The local backend names its file relative to the stack's folder, so that output is portable.
   */
  private void requireStateInPlace(FleetSpec fleet, Path root, Path outdir) {
    if (fleet.shared().state().isLocal() && !root.equals(outdir.getParent())) {
      throw new ParameterException(
          spec.commandLine(),
          shown(outdir)
              + ": with local state, the output is a folder directly in the project's, or the state"
              + " would be another; give such a folder, or keep the state elsewhere (shared.conf:"
              + " state)");
    }
  }

  /** What was deployed for a channel whose file is gone still runs, and costs. */
  private void tellOfOrphans(FleetSpec fleet, Path outdir) throws IOException {
    Set<String> known = new TreeSet<>(fleet.channels().stream().map(ChannelSpec::name).toList());
    known.add(SharedSpec.STACK);
    try (Stream<Path> stacks = Files.list(StackFolder.all(outdir))) {
      for (Path stack : (Iterable<Path>) stacks.sorted()::iterator) {
        if (!known.contains(stack.getFileName().toString())
            && Files.isDirectory(stack)
            && Presence.isThere(StackFolder.configuration(stack))) {
          onair
              .surroundings()
              .err()
              .println(
                  "%s is no longer a channel. If it was deployed, retire it: onair destroy %s; if not, delete %s"
                      .formatted(stack.getFileName(), stack.getFileName(), shown(stack)));
        }
      }
    }
  }

  private FleetSpec selected(FleetSpec fleet) {
    List<String> known = fleet.channels().stream().map(ChannelSpec::name).toList();
    ChannelNames.requireKnown(spec, names, known);
    return names.isEmpty()
        ? fleet
        : fleet.with(fleet.channels().stream().filter(c -> names.contains(c.name())).toList());
  }

  /**
   * What the command line says, else what cdktf says through the start script, else the default.
   */
  private Path outdir(Path root) {
    Surroundings surroundings = onair.surroundings();
    if (output != null) {
      return surroundings.directory().resolve(output).normalize();
    }
    String cdktf = surroundings.environment().getOrDefault("ONAIR_OUTDIR", "");
    return cdktf.isEmpty()
        ? root.resolve(StackFolder.OUTDIR)
        : surroundings.directory().resolve(cdktf).normalize();
  }

  private Path shown(Path outdir) {
    Path directory = onair.surroundings().directory();
    return outdir.startsWith(directory) ? directory.relativize(outdir) : outdir;
  }
}
