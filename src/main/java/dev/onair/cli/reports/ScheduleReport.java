package dev.onair.cli.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.operate.ScheduleAction;
import dev.onair.operate.ScheduledChannel;
import dev.onair.running.schedule.ActionKind;
import dev.onair.running.schedule.ActionWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What a channel does now, and what its schedule holds: an action a line. */
public final class ScheduleReport {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Surroundings surroundings;
  private final Clock clock;
  private final HiddenTexts hidden;

  /**
   * @param clock what time it is
   * @param hidden what AWS may say again of what it was asked, and nobody is told
   */
  public ScheduleReport(Surroundings surroundings, Clock clock, HiddenTexts hidden) {
    this.surroundings = surroundings;
    this.clock = clock;
    this.hidden = hidden;
  }

  /** The inputs on air: {@code pipeline 0 'main', pipeline 1 'main'}. */
  public static String onAir(ScheduledChannel channel) {
    return channel.pipelines().inputs().entrySet().stream()
        .map(entry -> "pipeline %d '%s'".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** For people. */
  public void table(String name, ScheduledChannel channel, List<ScheduleAction> actions) {
    LineWriter out = surroundings.out();
    String now = onAir(channel);
    out.println(name + ": " + channel.state() + (now.isEmpty() ? "" : ", on air: " + now));
    if (actions.isEmpty()) {
      out.println("Its schedule is empty.");
      return;
    }
    Table table = new Table("ACTION", "KIND", "BEGINS", "WHAT");
    for (ScheduleAction action : actions) {
      table.row(
          hidden.takenFrom(action.name()),
          ActionKind.of(action.deed()).word(),
          hidden.takenFrom(ActionWords.of(action.start())) + (isPast(action) ? " (past)" : ""),
          hidden.takenFrom(ActionWords.of(action.deed())));
    }
    table.print(out, surroundings.columns());
  }

  private boolean isPast(ScheduleAction action) {
    Instant now = clock.instant();
    return action.start().clockTime().filter(time -> time.isBefore(now)).isPresent();
  }

  /** For programs. */
  public void json(String name, ScheduledChannel channel, List<ScheduleAction> actions) {
    ObjectNode root = MAPPER.createObjectNode().put("channel", name);
    root.put("state", channel.state().name());
    ObjectNode inputs = root.putObject("on-air");
    channel.pipelines().inputs().forEach((key, input) -> inputs.put(key.toString(), input));
    ArrayNode list = root.putArray("actions");
    for (ScheduleAction action : actions) {
      ObjectNode node = list.addObject().put("name", hidden.takenFrom(action.name()));
      node.put("kind", ActionKind.of(action.deed()).word());
      node.put("begins", hidden.takenFrom(ActionWords.of(action.start())));
      node.put("what", hidden.takenFrom(ActionWords.of(action.deed())));
    }
    surroundings.out().block(root.toPrettyString());
  }
}
