package dev.onair.cli;

import dev.onair.fleet.FleetFolder;
import dev.onair.fleet.Orphans;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code onair list}: the channels, a line each. */
@Command(
    name = "list",
    description = {
      "Lists the channels, as they are configured, and orphans: deployed, but without a file.",
      "Orphans are those that can be found without asking AWS."
    },
    footerHeading = "%nExample:%n",
    footer = "  onair list | grep SINGLE_PIPELINE")
final class ListCommand implements Callable<Integer> {

  private final Onair onair;

  ListCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws IOException {
    FleetSpec fleet = onair.load().fleet();
    Table table = new Table("CHANNEL", "CLASS", "INPUTS", "PROFILE", "GROUP", "ON AIR");
    for (ChannelSpec channel : fleet.channels()) {
      table.row(
          channel.name(),
          channel.operation().channelClass().name(),
          inputs(channel),
          channel.encoding().profile(),
          channel.operation().group(),
          channel.operation().start() ? "yes" : "no");
    }
    table.print(onair.surroundings().out());
    for (String orphan : Orphans.local(new FleetFolder(onair.root()), fleet)) {
      onair
          .surroundings()
          .out()
          .println(
              "%s: ORPHAN, deployed but without a file; retire it: onair destroy %s"
                  .formatted(orphan, orphan));
    }
    return ExitCodes.FINE;
  }

  private static String inputs(ChannelSpec channel) {
    return channel.ingest().inputs().stream()
        .map(input -> input.name() + "=" + input.source().type())
        .collect(Collectors.joining(","));
  }
}
