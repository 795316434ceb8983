package dev.onair.cli.commands;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.cli.reports.Table;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.fleet.deployed.Orphans;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.ingest.InputSpec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onair list}: the channels, a line each. */
@Command(
    name = "list",
    description = {
      "Lists the channels, as their files say, and orphans: deployed, but without a file.",
      "START is what a file says; what runs, only AWS knows: 'onair status' asks it. DEPLOYED is"
          + " what the states in the project's folder say, and ? where states are kept elsewhere."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  onair list | grep SINGLE_PIPELINE", "  onair list --format json"})
final class ListCommand implements Callable<Integer> {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Onair onair;

  @Mixin private TableOrJson format;

  ListCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws IOException {
    FleetSpec fleet = onair.load().fleet();
    FleetFolder folder = new FleetFolder(onair.root());
    Optional<List<String>> deployed = Orphans.deployed(folder, fleet);
    List<String> orphans = Orphans.local(folder, fleet);
    if (format.isJson()) {
      json(fleet, deployed, orphans);
    } else {
      table(fleet, deployed, orphans);
    }
    return ExitCodes.FINE;
  }

  private void table(FleetSpec fleet, Optional<List<String>> deployed, List<String> orphans) {
    Surroundings surroundings = onair.surroundings();
    LineWriter out = surroundings.out();
    Table table = new Table("CHANNEL", "CLASS", "INPUTS", "PROFILE", "GROUP", "START", "DEPLOYED");
    for (ChannelSpec channel : fleet.channels()) {
      table.row(
          channel.name(),
          channel.operation().channelClass().name(),
          inputs(channel),
          fleet.hidden().takenFrom(channel.encoding().profile()),
          fleet.hidden().takenFrom(channel.operation().group()),
          yesOrNo(channel.operation().start()),
          deployed.map(known -> yesOrNo(known.contains(channel.name()))).orElse("?"));
    }
    table.print(out, surroundings.columns());
    for (String orphan : orphans) {
      out.println(
          surroundings
              .outPaint()
              .doubtful(
                  "%s: ORPHAN, deployed but without a file; retire it: onair destroy %s"
                      .formatted(orphan, orphan)));
    }
  }

  private void json(FleetSpec fleet, Optional<List<String>> deployed, List<String> orphans)
      throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode channels = root.putArray("channels");
    for (ChannelSpec channel : fleet.channels()) {
      ObjectNode node = channels.addObject().put("channel", channel.name());
      node.put("class", channel.operation().channelClass().name());
      ObjectNode inputs = node.putObject("inputs");
      for (InputSpec input : channel.ingest().inputs()) {
        inputs.put(input.name(), input.source().type().name());
      }
      node.put("profile", fleet.hidden().takenFrom(channel.encoding().profile()));
      node.put("group", fleet.hidden().takenFrom(channel.operation().group()));
      node.put("start", channel.operation().start());
      node.put("protect", channel.operation().protect());
      node.put("deployed", deployed.map(known -> known.contains(channel.name())).orElse(null));
    }
    orphans.forEach(root.putArray("orphans")::add);
    onair
        .surroundings()
        .out()
        .block(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }

  private static String yesOrNo(boolean is) {
    return is ? "yes" : "no";
  }

  private static String inputs(ChannelSpec channel) {
    return channel.ingest().inputs().stream()
        .map(input -> input.name() + "=" + input.source().type())
        .collect(Collectors.joining(","));
  }
}
