package dev.onair.cli.commands;

import dev.onair.cli.reports.CostReport;
import dev.onair.estimate.cost.ChannelCost;
import dev.onair.estimate.cost.CostModel;
import dev.onair.estimate.cost.Metered;
import dev.onair.estimate.cost.PriceTable;
import dev.onair.estimate.cost.Usage;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair cost}: what the channels cost, as their files say. */
@Command(
    name = "cost",
    description = {
      "Estimates what the channels cost, an hour and a month, from their files and a dated table of"
          + " prices. AWS is not asked.",
      "It says what it leaves out, and what has no price in the table. docs/cost.md has the model."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair cost                             all of them, always on where their files say start",
      "  onair cost sports --items              what is charged for, one by one",
      "  onair cost --hours 60 --viewers 500    on air 60 hours a month, 500 viewers each"
    })
final class CostCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<channel>", arity = "0..*", description = "Default: all.")
  private List<String> names = List.of();

  @Option(names = "--items", description = "Prints each thing that is charged.")
  private boolean items;

  @Option(
      names = "--hours",
      paramLabel = "N",
      description =
          "How many hours of a month, 0 to 730, each is on air. Default: all, where its file says"
              + " start = true; else none.")
  private Integer hours;

  @Option(
      names = "--viewers",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many watch each channel while it is on air. Default: 0.")
  private int viewers;

  @Option(
      names = "--reserved",
      description =
          "Inputs and outputs at reserved prices. onair's own table has none: see --prices.")
  private boolean reserved;

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description = "Another table of prices, in the form of docs/cost.md.")
  private Path prices;

  @Mixin private TableOrJson format;

  CostCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() {
    CostModel model = new CostModel(table(), usage());
    FleetSpec fleet = onair.load().fleet();
    List<String> known = fleet.channels().stream().map(ChannelSpec::name).toList();
    ChannelNames.requireKnown(spec, names, known);
    Map<String, ChannelCost> costs = new TreeMap<>();
    for (ChannelSpec channel : fleet.channels()) {
      if (names.isEmpty() || names.contains(channel.name())) {
        costs.put(channel.name(), model.cost(Metered.of(channel)));
      }
    }
    CostReport report = new CostReport(onair.surroundings(), model, fleet.shared().aws().region());
    if (format.isJson()) {
      report.json(costs);
    } else if (items) {
      report.items(costs);
    } else {
      report.table(costs);
    }
    return ExitCodes.FINE;
  }

  private Usage usage() {
    if (hours != null && (hours < 0 || hours > Usage.MONTH)) {
      throw new ParameterException(
          spec.commandLine(), "--hours: %d; 0 to %d are allowed".formatted(hours, Usage.MONTH));
    }
    if (viewers < 0) {
      throw new ParameterException(spec.commandLine(), "--viewers: at least 0");
    }
    return new Usage(
        hours == null ? OptionalInt.empty() : OptionalInt.of(hours), viewers, reserved);
  }

  private PriceTable table() {
    if (prices == null) {
      return PriceTable.load();
    }
    Path file = onair.surroundings().directory().resolve(prices);
    try {
      return PriceTable.parse(Files.readString(file));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--prices: %s can't be read: %s".formatted(prices, e.getMessage()),
          e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--prices: %s: %s".formatted(prices, e.getMessage()), e);
    }
  }
}
