package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The states of encoder channels: CREATING → IDLE → STARTING → RUNNING → STOPPING → IDLE → DELETING
 * → DELETED, and UPDATING between IDLE and IDLE.
 */
final class ChannelStates {

  private final Rows rows;
  private final Alerts alerts;
  private final Mishaps mishaps;
  private final Schedules schedules;

  ChannelStates(Rows rows, Mishaps mishaps, Schedules schedules) {
    this.rows = rows;
    this.alerts = mishaps.alerts();
    this.mishaps = mishaps;
    this.schedules = schedules;
    on("created", "CREATING", row -> row.put("state", "IDLE"));
    on("updated", "UPDATING", row -> row.put("state", "IDLE"));
    on("started", "STARTING", this::started);
    on("stopped", "STOPPING", this::stopped);
    on("deleted", "DELETING", this::deleted);
    on("restarted", "RUNNING", row -> row.remove(ShownChannel.RESTARTING));
  }

  private void on(String event, String from, Consumer<ObjectNode> then) {
    rows.world()
        .on(
            "medialive/channel-" + event,
            id ->
                rows.channels()
                    .find(id)
                    .filter(row -> Rows.state(row).equals(from))
                    .ifPresent(then));
  }

  /** ChannelStateRule.START_FAILS. */
  private void started(ObjectNode row) {
    String id = row.get("id").asText();
    Optional<Alert> reason = mishaps.ofStart(id);
    row.put("state", reason.isPresent() ? "IDLE" : "RUNNING")
        .put(ShownChannel.STARTED, rows.world().timestamp());
    reason.ifPresent(alert -> alerts.set(id, alert));
  }

  /** ChannelStateRule.ALERTS_END. */
  private void stopped(ObjectNode row) {
    row.put("state", "IDLE");
    forgetTrouble(row);
  }

  private void deleted(ObjectNode row) {
    row.put("state", "DELETED");
    schedules.forget(row.get("id").asText());
  }

  void creating(ObjectNode row) {
    go(row, "CREATING", "created");
  }

  void updating(ObjectNode row) {
    go(row, "UPDATING", "updated");
  }

  void start(ObjectNode row) {
    if (Rows.state(row).equals("RUNNING")) {
      rows.world().refuse(ChannelStateRule.CHANNEL_RUNNING, message(row, "IDLE"));
      return;
    }
    check(row, ChannelStateRule.CHANNEL_STARTING, "IDLE");
    forgetTrouble(row);
    go(row, "STARTING", "started");
  }

  void stop(ObjectNode row) {
    if (!List.of("RUNNING", "RECOVERING").contains(Rows.state(row))) {
      rows.world().refuse(ChannelStateRule.CHANNEL_STOPPED, message(row, "RUNNING or RECOVERING"));
      return;
    }
    row.remove(ShownChannel.RESTARTING);
    go(row, "STOPPING", "stopped");
  }

  void restart(ObjectNode row, Request request) {
    check(row, ChannelStateRule.RESTART_RUNNING, "RUNNING");
    List<Integer> pipelines = pipelines(request, row);
    ArrayNode restarting = row.putArray(ShownChannel.RESTARTING);
    pipelines.forEach(restarting::add);
    rows.world().later("medialive/channel-restarted", row.get("id").asText());
  }

  /** ChannelStateRule.RESTART_ALL. */
  private static List<Integer> pipelines(Request request, ObjectNode row) {
    int there = ChannelChecks.pipelines(row);
    List<Integer> asked = new ArrayList<>();
    request
        .input()
        .path("pipelineIds")
        .forEach(id -> asked.add(Integer.valueOf(id.asText().replace("PIPELINE_", ""))));
    for (int pipeline : asked) {
      if (pipeline >= there) {
        throw ServiceError.by(
            ChannelStateRule.RESTART_PIPELINE,
            "Channel %s has no pipeline %d".formatted(row.get("id").asText(), pipeline));
      }
    }
    return asked.isEmpty() ? IntStream.range(0, there).boxed().toList() : asked;
  }

  void delete(ObjectNode row) {
    check(row, ChannelStateRule.CHANNEL_BUSY_DELETE, "IDLE", "CREATE_FAILED", "UPDATE_FAILED");
    go(row, "DELETING", "deleted");
  }

  /**
   * Checks that a channel is in one of the states that a rule allows.
   *
   * @throws ServiceError if it is in none of them
   */
  static void check(ObjectNode row, Rule rule, String... allowed) {
    if (!List.of(allowed).contains(Rows.state(row))) {
      throw ServiceError.by(rule, message(row, String.join(" or ", allowed)));
    }
  }

  private static String message(ObjectNode row, String allowed) {
    return "Channel "
        + row.get("id").asText()
        + " is "
        + Rows.state(row)
        + ", and has to be "
        + allowed;
  }

  private void go(ObjectNode row, String state, String event) {
    row.put("state", state);
    rows.world().later("medialive/channel-" + event, row.get("id").asText());
  }

  private void forgetTrouble(ObjectNode row) {
    String id = row.get("id").asText();
    mishaps.showsNothing(id);
    alerts.clearAll(id);
  }
}
