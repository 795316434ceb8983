package dev.onair.cli.commands;

import dev.onair.cli.reports.CatalogueReport;
import dev.onair.cli.reports.EncoderSheet;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.deployed.Catalogue;
import dev.onair.model.FleetSpec;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair output}: where players and encoders find the deployed channels. */
@Command(
    name = "output",
    description = {
      "Prints the playback URLs and push destinations of deployed channels, as Terraform's states"
          + " tell them; also of orphans, which are deployed but have no file any more.",
      "m3u has one manifest of each channel: HLS before LL-HLS before DASH, TS before CMAF (but"
          + " CMAF for HEVC), and none that is delayed if there is another. --sheet is for the"
          + " person at the encoder: what to push, where to, and from where."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair output                         all of them, as a table",
      "  onair output sports --format json    for a program",
      "  onair output arena --sheet           for the person at the encoder",
      "  onair output --format m3u > channels.m3u"
    })
final class OutputCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private FleetOpening opening;

  @Parameters(paramLabel = "<channel>", arity = "0..*", description = "Default: all.")
  private List<String> names = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}. Default: table.")
  private Format format;

  @Option(
      names = "--sheet",
      description = "Prints what an encoder has to be told, and what it may send.")
  private boolean sheet;

  /** How a catalogue is printed. */
  enum Format {
    table,
    json,
    m3u
  }

  OutputCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    if (sheet && format != Format.table) {
      throw new ParameterException(spec.commandLine(), "either --sheet or --format, not both");
    }
    return onair.interruptible(this::run);
  }

  private int run() throws IOException, InterruptedException {
    FleetSpec configured = onair.load().fleet();
    Fleet fleet = opening.open(onair, configured);
    Catalogue catalogue = opening.catalogue(onair, fleet, names);
    print(catalogue, configured);
    return FleetOpening.tellWhatIsMissing(catalogue, names, onair.surroundings().err());
  }

  private void print(Catalogue catalogue, FleetSpec configured) {
    CatalogueReport report = new CatalogueReport(onair.surroundings(), configured);
    if (sheet) {
      EncoderSheet sheets = new EncoderSheet(onair.surroundings().out());
      catalogue.entries().forEach(entry -> sheets.print(entry, configured));
    } else {
      switch (format) {
        case table -> report.table(catalogue);
        case json -> report.json(catalogue);
        case m3u -> report.m3u(catalogue);
      }
    }
    onair.surroundings().out().flush();
  }
}
