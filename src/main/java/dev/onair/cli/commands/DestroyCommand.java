package dev.onair.cli.commands;

import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.reports.OutcomeReport;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.ProgressLine;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.Parallelism;
import dev.onair.fleet.apply.ApplyReport;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.destroy.Destroyer;
import dev.onair.fleet.destroy.Loss;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair destroy}: takes channels away for good. */
@Command(
    name = "destroy",
    description = {
      "Destroys channels: shows what disappears, asks for each channel's name, stops it, and"
          + " destroys its stack.",
      "Also retires orphans, which are deployed but have no file any more; and, once no channel is"
          + " left, the shared stack."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair destroy sports                     asks",
      "  onair destroy sports --confirm sports    does not ask: for scripts",
      "  onair destroy shared                     when no channel is left"
    })
final class DestroyCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private FleetOpening opening;

  @Parameters(
      paramLabel = "<channel>",
      arity = "1..*",
      description = "The channels to destroy, or shared alone.")
  private List<String> names = List.of();

  @Option(
      names = "--confirm",
      paramLabel = "NAME",
      split = ",",
      description = "A channel that is destroyed without being asked for. Repeatable.")
  private List<String> confirmed = List.of();

  DestroyCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    Set<String> stacks = new LinkedHashSet<>(names);
    requireSharedAlone(stacks);
    requireConfirmation(stacks);
    FleetSpec configured = onair.load().fleet();
    // Ctrl-C at the question simply ends onair; before and after it, Terraform has to end too.
    Destroyer.Review review =
        opening.working(onair, Parallelism.ofApplies(), () -> plan(configured, stacks));
    show(review, configured);
    for (String stack : review.stacks()) {
      if (!confirmed.contains(stack) && !typedFor(stack)) {
        throw new OperationFailedException("that is not '" + stack + "'; nothing was destroyed");
      }
    }
    ApplyReport report =
        opening.working(onair, Parallelism.ofApplies(), () -> destroy(configured, review));
    new OutcomeReport(onair.surroundings()).print(report);
    return report.fine() ? ExitCodes.FINE : ExitCodes.FAILED;
  }

  private Destroyer.Review plan(FleetSpec configured, Set<String> stacks)
      throws IOException, InterruptedException {
    Fleet fleet = opening.openToAws(onair, configured);
    try (ProgressLine progress = new ProgressLine(onair.surroundings());
        Inventory inventory = new Inventory(fleet.encoders())) {
      Destroyer destroyer = new Destroyer(fleet, inventory, progress);
      List<String> known = new ArrayList<>(destroyer.known());
      known.add(SharedSpec.STACK);
      opening.requireKnown(
          stacks.stream().filter(name -> !destroyer.mayBeUnseen(name)).toList(), known);
      Set<String> looked = new LinkedHashSet<>(stacks);
      if (stacks.contains(SharedSpec.STACK)) {
        looked.addAll(fleet.channels());
      }
      opening.bare(onair, fleet, looked);
      Destroyer.Review review = destroyer.plan(List.copyOf(stacks));
      // Where only a look could tell, and there was nothing to see.
      opening.requireKnown(stacks.stream().filter(review::isAbsent).toList(), known);
      return review;
    }
  }

  private ApplyReport destroy(FleetSpec configured, Destroyer.Review review)
      throws IOException, InterruptedException {
    Fleet fleet = opening.open(onair, configured);
    try (ProgressLine progress = new ProgressLine(onair.surroundings());
        Inventory inventory = new Inventory(fleet.encoders())) {
      return new Destroyer(fleet, inventory, progress).destroy(review);
    }
  }

  private void requireSharedAlone(Set<String> stacks) {
    if (stacks.contains(SharedSpec.STACK) && stacks.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "shared goes alone, when no channel is left: onair destroy shared");
    }
  }

  /** Whoever can't be asked has to say by name what is to go. */
  private void requireConfirmation(Set<String> stacks) {
    for (String name : confirmed) {
      if (!stacks.contains(name)) {
        throw new ParameterException(
            spec.commandLine(), "--confirm %s: it is not to be destroyed".formatted(name));
      }
    }
    if (onair.surroundings().in().isEmpty() && !confirmed.containsAll(stacks)) {
      throw new ParameterException(
          spec.commandLine(),
          "nobody is there to be asked; confirm by name: onair destroy %s --confirm %s"
              .formatted(String.join(" ", stacks), String.join(",", stacks)));
    }
  }

  private boolean typedFor(String stack) throws IOException {
    LineWriter err = onair.surroundings().err();
    err.print("Type '%s' to destroy it: ".formatted(stack));
    err.flush();
    String line = onair.surroundings().in().orElseThrow().readLine();
    return line != null && line.strip().equals(stack);
  }

  private void show(Destroyer.Review review, FleetSpec configured) {
    LineWriter out = onair.surroundings().out();
    Set<String> withFile =
        configured.channels().stream().map(ChannelSpec::name).collect(Collectors.toSet());
    for (Loss loss : review.losses()) {
      out.println(loss.stack() + " would be destroyed:");
      show(loss, configured.hidden(), out);
      if (withFile.contains(loss.stack())) {
        out.println(
            "  file        channels/%s.conf stays; with it, the next apply makes the channel anew"
                .formatted(loss.stack()));
      }
    }
    out.flush();
  }

  private static void show(Loss loss, HiddenTexts hidden, LineWriter out) {
    if (loss.hasEncoder()) {
      out.println("  MediaLive   " + state(loss));
    }
    loss.addresses()
        .playback()
        .forEach(
            (manifest, url) ->
                out.println("  playback    %s %s".formatted(manifest, hidden.takenFrom(url))));
    loss.addresses()
        .push()
        .forEach(
            (input, urls) ->
                urls.forEach(
                    url ->
                        out.println(
                            "  push        %s %s".formatted(input, hidden.takenFrom(url)))));
    int count = loss.resources().values().stream().mapToInt(Integer::intValue).sum();
    out.println(
        "  resources   %d: %s"
            .formatted(
                count,
                loss.resources().entrySet().stream()
                    .map(type -> type.getValue() + " " + type.getKey())
                    .collect(Collectors.joining(", "))));
  }

  private static String state(Loss loss) {
    return switch (loss.encoder()) {
      case RUNNING -> "the channel is ON AIR";
      case IDLE -> "the channel is off air";
      case UNKNOWN -> "does not say whether the channel is on air";
    };
  }
}
