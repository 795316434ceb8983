package dev.onair.cli.commands;

import dev.onair.cli.reports.Table;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.estimate.latency.LatencyBudget;
import dev.onair.estimate.latency.LatencyModel;
import dev.onair.estimate.latency.Stage;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair latency}: how far behind life the channels' players are, as their files say. */
@Command(
    name = "latency",
    description = {
      "Estimates how far behind its source a player of each manifest is, and names the setting that"
          + " makes the most of it. A named channel is shown stage by stage.",
      "A model: what rests on a setting is computed, networks and encoders are assumed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair latency                            every manifest, a line each",
      "  onair latency sports                     stage by stage",
      "  onair latency sports --source-segment 2  its HLS source has segments of 2 s"
    })
final class LatencyCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<channel>", arity = "0..*", description = "Default: all.")
  private List<String> names = List.of();

  @Option(
      names = "--source-segment",
      paramLabel = "SECONDS",
      description = "How long the segments of pulled HLS sources are. Default: 6.")
  private Integer sourceSegment;

  LatencyCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() {
    if (sourceSegment != null && sourceSegment < 1) {
      throw new ParameterException(spec.commandLine(), "--source-segment: at least 1");
    }
    LatencyModel model =
        new LatencyModel(
            sourceSegment == null ? LatencyModel.USUAL_SEGMENT : Duration.ofSeconds(sourceSegment));
    FleetSpec fleet = onair.load().fleet();
    ChannelNames.requireKnown(
        spec, names, fleet.channels().stream().map(ChannelSpec::name).toList());
    LineWriter out = onair.surroundings().out();
    if (names.isEmpty()) {
      all(fleet, model).print(out, onair.surroundings().columns());
    } else {
      fleet.channels().stream()
          .filter(channel -> names.contains(channel.name()))
          .forEach(channel -> stages(channel, model, out));
    }
    out.println("A model. Seek what is assumed in docs/cost.md#latency, and measure what matters.");
    return ExitCodes.FINE;
  }

  private static Table all(FleetSpec fleet, LatencyModel model) {
    Table table = new Table("CHANNEL", "MANIFEST", "BEHIND", "MOST OF IT", "SETTING");
    for (ChannelSpec channel : fleet.channels()) {
      for (LatencyBudget budget : model.budgets(channel)) {
        Stage longest = budget.longest();
        table.row(
            channel.name(),
            budget.endpoint() + "/" + budget.manifest(),
            LatencyModel.seconds(budget.total()),
            longest.name() + " " + LatencyModel.seconds(longest.takes()),
            longest.setting().orElse("(assumed)"));
      }
    }
    return table;
  }

  private static void stages(ChannelSpec channel, LatencyModel model, LineWriter out) {
    for (LatencyBudget budget : model.budgets(channel)) {
      out.println(
          "%s %s/%s: %s behind its source"
              .formatted(
                  channel.name(),
                  budget.endpoint(),
                  budget.manifest(),
                  LatencyModel.seconds(budget.total())));
      Table table = new Table("STAGE", "TAKES", "SETTING", "BECAUSE");
      for (Stage stage : budget.stages()) {
        String most = stage.equals(budget.longest()) ? " <" : "";
        table.row(
            stage.name(),
            LatencyModel.seconds(stage.takes()) + most,
            stage.setting().orElse("(assumed)"),
            stage.because());
      }
      table.print(out, OptionalInt.empty());
      out.println();
    }
  }
}
