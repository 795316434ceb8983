package dev.onair.cli.commands;

import dev.onair.cli.reports.LatencyReport;
import dev.onair.estimate.latency.LatencyModel;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import java.time.Duration;
import java.util.List;
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
    LatencyReport report = new LatencyReport(onair.surroundings(), model);
    if (names.isEmpty()) {
      report.table(fleet.channels());
    } else {
      report.stages(
          fleet.channels().stream().filter(channel -> names.contains(channel.name())).toList());
    }
    return ExitCodes.FINE;
  }
}
