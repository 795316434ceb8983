package dev.onair.cli.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.estimate.cost.CostModel;
import dev.onair.estimate.cost.PriceTable;
import dev.onair.estimate.cost.Usage;
import dev.onair.operate.Alert;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.running.status.ChannelStatus;
import dev.onair.running.status.FleetStatus;
import dev.onair.running.status.Remarks;
import dev.onair.running.status.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What a fleet does, for people and for programs. */
public final class StatusReport {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NOTHING = "-";

  private final LineWriter out;
  private final OptionalInt columns;
  private final HiddenTexts hidden;
  private final CostModel costs = new CostModel(PriceTable.load(), Usage.ALWAYS);

  /**
   * @param columns the terminal's width; absent: there is no limit
   * @param hidden what AWS may say again of what it was asked, and nobody is told
   */
  public StatusReport(LineWriter out, OptionalInt columns, HiddenTexts hidden) {
    this.out = out;
    this.columns = columns;
    this.hidden = hidden;
  }

  /**
   * For people: a line for each channel, then how many do what.
   *
   * @param changed the channels that are marked
   */
  public void table(FleetStatus fleet, Set<String> changed, Instant now) {
    Table table =
        new Table("CHANNEL", "STATE", "RUNS", "PIPELINES", "INPUT", "ALERTS", "$/H", "REMARKS");
    for (ChannelStatus channel : fleet.channels()) {
      table.row(
          (changed.contains(channel.channel()) ? "*" : "") + channel.channel(),
          state(channel),
          runs(channel)
              ? fleet.uptimes().of(channel.channel()).map(it -> it.toString(now)).orElse("?")
              : NOTHING,
          channel.pipelines().map(p -> p.running() + "/" + p.count()).orElse(NOTHING),
          input(channel),
          channel.alerts().isEmpty() ? NOTHING : Integer.toString(channel.alerts().size()),
          HourlyCost.of(channel, costs).map(HourlyCost::toString).orElse(NOTHING),
          hidden.takenFrom(String.join("; ", Remarks.of(channel, now))));
    }
    table.print(out, columns);
    out.println(summary(fleet));
    out.println("$/H: an estimate, without viewers; ? where the table has no price: onair cost");
    fleet
        .uptimes()
        .trouble()
        .ifPresent(why -> out.println("RUNS: not known: " + hidden.takenFrom(why)));
    fleet.playbackHost().ifPresent(host -> out.println("Players ask: " + host));
  }

  private static String state(ChannelStatus channel) {
    return channel
        .encoder()
        .map(encoder -> encoder.state().name())
        .orElse(channel.trouble().isPresent() ? "?" : NOTHING);
  }

  /** The input on air; of pipelines that are not on the same, both. */
  private static String input(ChannelStatus channel) {
    String inputs =
        channel.pipelines().stream()
            .flatMap(pipelines -> pipelines.inputs().values().stream())
            .distinct()
            .collect(Collectors.joining("|"));
    return inputs.isEmpty() ? NOTHING : inputs;
  }

  private static String summary(FleetStatus fleet) {
    long onAir = fleet.channels().stream().filter(StatusReport::runs).count();
    long offAir = fleet.channels().stream().filter(ChannelStatus::isOffAir).count();
    long alerts = fleet.channels().stream().mapToLong(channel -> channel.alerts().size()).sum();
    long unknown = fleet.channels().stream().filter(c -> c.trouble().isPresent()).count();
    return "%s: %d on air, %d off air that should not be, %s, %d could not be asked"
        .formatted(
            ProblemReport.counted(fleet.channels().size(), "channel"),
            onAir,
            offAir,
            ProblemReport.counted(alerts, "alert"),
            unknown);
  }

  private static boolean runs(ChannelStatus channel) {
    return channel.encoder().filter(encoder -> encoder.state() == State.RUNNING).isPresent();
  }

  /** For programs. */
  public void json(FleetStatus fleet, Instant now) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode channels = root.putArray("channels");
    for (ChannelStatus channel : fleet.channels()) {
      ObjectNode node = channels.addObject().put("channel", channel.channel());
      node.put("hasFile", channel.hasFile());
      node.put("fileHasErrors", channel.isFaulty());
      node.put("start", channel.file().map(file -> file.operation().start()).orElse(null));
      node.put("state", channel.encoder().map(encoder -> encoder.state().name()).orElse(null));
      Optional<Uptime> uptime = fleet.uptimes().of(channel.channel());
      node.put("runningSince", uptime.flatMap(Uptime::since).map(Instant::toString).orElse(null));
      node.put(
          "runningAtLeast", uptime.flatMap(Uptime::atLeast).map(Duration::toString).orElse(null));
      node.put("encoderChannel", channel.encoder().map(Encoder::id).orElse(null));
      node.put("offAir", channel.isOffAir());
      node.put("stoppedByHand", channel.stoppedByHand().orElse(null));
      node.put("pipelines", channel.pipelines().map(p -> p.count()).orElse(null));
      node.put("pipelinesRunning", channel.pipelines().map(p -> p.running()).orElse(null));
      ObjectNode inputs = node.putObject("inputs");
      channel
          .pipelines()
          .ifPresent(p -> p.inputs().forEach((number, name) -> inputs.put("" + number, name)));
      alerts(channel.alerts(), node.putArray("alerts"));
      node.put(
          "dollarsPerHour",
          HourlyCost.of(channel, costs).flatMap(HourlyCost::dollars).orElse(null));
      node.put("playbackHost", fleet.playbackHost().orElse(null));
      ArrayNode remarks = node.putArray("remarks");
      Remarks.of(channel, now).forEach(remark -> remarks.add(hidden.takenFrom(remark)));
      node.put("couldNotBeAsked", channel.trouble().map(hidden::takenFrom).orElse(null));
    }
    root.put("runningSinceNotKnown", fleet.uptimes().trouble().map(hidden::takenFrom).orElse(null));
    out.block(root.toPrettyString());
  }

  private void alerts(List<Alert> alerts, ArrayNode array) {
    for (Alert alert : alerts) {
      array
          .addObject()
          .put("id", alert.id())
          .put("type", alert.type())
          .put("message", hidden.takenFrom(alert.message()))
          .put("pipeline", alert.pipeline().orElse(null))
          .put("since", alert.since().toString());
    }
  }
}
