package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Encoder channels and their states: CREATING → IDLE → STARTING → RUNNING → STOPPING → IDLE →
 * DELETING → DELETED, and UPDATING between IDLE and IDLE.
 */
final class Channels {

  private static final String KIND = "Channel";
  private static final Set<String> SETTINGS =
      Set.of(
          "cdiInputSpecification",
          "destinations",
          "encoderSettings",
          "inputAttachments",
          "inputSpecification",
          "logLevel",
          "name",
          "roleArn");
  private static final String[] CHANGEABLE = {"IDLE", "UPDATE_FAILED", "CREATE_FAILED"};
  private static final Set<String> NOT_IN_LISTS = Set.of("encoderSettings", "pipelineDetails");

  private final Rows rows;
  private final ChannelChecks checks;
  private final Alerts alerts;
  private final Mishaps mishaps;
  private final Schedules schedules;

  Channels(Rows rows, Inputs inputs, Mishaps mishaps) {
    this.rows = rows;
    this.checks = new ChannelChecks(rows.world(), inputs);
    this.alerts = mishaps.alerts();
    this.mishaps = mishaps;
    this.schedules = new Schedules(rows.world());
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

  /** MediaLiveRule.START_FAILS. */
  private void started(ObjectNode row) {
    String id = row.get("id").asText();
    Optional<Alert> reason = mishaps.ofStart(id);
    row.put("state", reason.isPresent() ? "IDLE" : "RUNNING")
        .put(ShownChannel.STARTED, rows.world().timestamp());
    reason.ifPresent(alert -> alerts.set(id, alert));
  }

  /** MediaLiveRule.ALERTS_END. */
  private void stopped(ObjectNode row) {
    row.put("state", "IDLE");
    mishaps.showsNothing(row.get("id").asText());
    alerts.clearAll(row.get("id").asText());
  }

  private void deleted(ObjectNode row) {
    row.put("state", "DELETED");
    schedules.forget(row.get("id").asText());
  }

  ObjectNode create(Request request) {
    if (isDryRun(request)) {
      return tried(checked(request, Rows.object().put("arn", newArn()), wantedClass(request)));
    }
    ObjectNode row =
        rows.once(
            request,
            rows.channels(),
            () -> {
              ObjectNode wanted =
                  checked(request, Rows.object().put("arn", newArn()), wantedClass(request));
              ObjectNode fresh = rows.fresh("channel", request);
              fresh.setAll(ChannelDefaults.filled(wanted));
              fresh.set("maintenance", ChannelDefaults.maintenance(request.input(), fresh));
              fresh.put("state", "CREATING");
              String id = fresh.get("id").asText();
              rows.channels().put(id, fresh);
              rows.world().later("medialive/channel-created", id);
              return fresh;
            });
    return Rows.object().set("channel", shown(row));
  }

  ObjectNode describe(Request request) {
    return shown(rows.described(rows.channels(), KIND, request.text("channelId")));
  }

  ObjectNode list(Request request) {
    List<ObjectNode> all =
        rows.channels().values().stream()
            .filter(Rows::exists)
            .map(row -> shown(row).remove(NOT_IN_LISTS))
            .toList();
    return Pages.of("channels", all, request);
  }

  ObjectNode schedule(Request request) {
    return schedules.describe(request, row(request));
  }

  ObjectNode updateSchedule(Request request) {
    return schedules.update(request, row(request));
  }

  ObjectNode deleteSchedule(Request request) {
    return schedules.clear(row(request));
  }

  private ObjectNode shown(ObjectNode row) {
    return row.has("id")
        ? ShownChannel.of(row, schedules.active(row), mishaps.shown(row.get("id").asText()))
        : ShownChannel.of(row, Optional.empty(), Optional.empty());
  }

  ObjectNode alerts(Request request) {
    return alerts.list(request, row(request));
  }

  ObjectNode thumbnails(Request request) {
    return Thumbnails.of(rows.world(), row(request), request);
  }

  ObjectNode update(Request request) {
    ObjectNode row = row(request);
    if (!isDryRun(request)) {
      check(row, MediaLiveRule.CHANNEL_BUSY_UPDATE, CHANGEABLE);
    } else if (rows.world().holds(MediaLiveRule.DRY_RUN_BUSY)) {
      check(row, MediaLiveRule.DRY_RUN_BUSY, CHANGEABLE);
    }
    ObjectNode wanted = checked(request, row, row.get("channelClass").asText());
    if (isDryRun(request)) {
      return tried((ObjectNode) row.deepCopy().setAll(wanted));
    }
    row.setAll(ChannelDefaults.filled(wanted));
    row.set("maintenance", ChannelDefaults.maintenance(request.input(), row));
    return updating(row);
  }

  ObjectNode updateClass(Request request) {
    ObjectNode row = inState(request, MediaLiveRule.CHANNEL_BUSY_UPDATE, "IDLE");
    ObjectNode wanted = checked(request, row, request.text("channelClass"));
    row.setAll(ChannelDefaults.filled(wanted));
    return updating(row);
  }

  private ObjectNode updating(ObjectNode row) {
    go(row, "UPDATING", "updated");
    return Rows.object().set("channel", shown(row));
  }

  ObjectNode start(Request request) {
    ObjectNode row = row(request);
    if (Rows.state(row).equals("RUNNING")) {
      rows.world().refuse(MediaLiveRule.CHANNEL_RUNNING, message(row, "IDLE"));
      return shown(row);
    }
    check(row, MediaLiveRule.CHANNEL_STARTING, "IDLE");
    mishaps.showsNothing(row.get("id").asText());
    alerts.clearAll(row.get("id").asText());
    go(row, "STARTING", "started");
    return shown(row);
  }

  ObjectNode stop(Request request) {
    ObjectNode row = row(request);
    if (!List.of("RUNNING", "RECOVERING").contains(Rows.state(row))) {
      rows.world().refuse(MediaLiveRule.CHANNEL_STOPPED, message(row, "RUNNING or RECOVERING"));
      return shown(row);
    }
    row.remove(ShownChannel.RESTARTING);
    go(row, "STOPPING", "stopped");
    return shown(row);
  }

  ObjectNode restart(Request request) {
    ObjectNode row = inState(request, MediaLiveRule.RESTART_RUNNING, "RUNNING");
    List<Integer> pipelines = pipelines(request, row);
    ArrayNode restarting = row.putArray(ShownChannel.RESTARTING);
    pipelines.forEach(restarting::add);
    rows.world().later("medialive/channel-restarted", row.get("id").asText());
    return shown(row);
  }

  /** MediaLiveRule.RESTART_ALL. */
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
            MediaLiveRule.RESTART_PIPELINE,
            "Channel %s has no pipeline %d".formatted(row.get("id").asText(), pipeline));
      }
    }
    return asked.isEmpty() ? IntStream.range(0, there).boxed().toList() : asked;
  }

  ObjectNode delete(Request request) {
    ObjectNode row =
        inState(
            request, MediaLiveRule.CHANNEL_BUSY_DELETE, "IDLE", "CREATE_FAILED", "UPDATE_FAILED");
    go(row, "DELETING", "deleted");
    return shown(row);
  }

  private void go(ObjectNode row, String state, String event) {
    String id = row.get("id").asText();
    row.put("state", state);
    rows.world().later("medialive/channel-" + event, id);
  }

  private ObjectNode row(Request request) {
    return rows.existing(rows.channels(), KIND, request.text("channelId"));
  }

  private ObjectNode inState(Request request, MediaLiveRule rule, String... allowed) {
    ObjectNode row = row(request);
    check(row, rule, allowed);
    return row;
  }

  private static void check(ObjectNode row, MediaLiveRule rule, String... allowed) {
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

  /**
   * Whether a request is only to be checked.
   *
   * @see MediaLiveRule#DRY_RUN
   */
  private static boolean isDryRun(Request request) {
    return request.input().path("dryRun").asBoolean();
  }

  private static String wantedClass(Request request) {
    return request
        .find("channelClass")
        .orElseGet(() -> (String) MediaLiveRule.CHANNEL_CLASS.value());
  }

  /** The answer to a dry run. */
  private ObjectNode tried(ObjectNode channel) {
    ObjectNode answer = Rows.object();
    return rows.world().holds(MediaLiveRule.DRY_RUN_ANSWER)
        ? answer
        : answer.set("channel", shown(channel));
  }

  /** What the request says, over what was there before, if that makes a channel. */
  private ObjectNode checked(Request request, JsonNode before, String channelClass) {
    ObjectNode wanted = settings(request, before);
    wanted.put("channelClass", channelClass);
    checks.check(wanted, before.path("arn").asText());
    return wanted;
  }

  /** What a channel's role is asked for before there is one. */
  private String newArn() {
    return rows.world().account().arn("medialive", "channel:0000000");
  }

  /** What the request says, over what was there before. */
  private static ObjectNode settings(Request request, JsonNode before) {
    ObjectNode settings = Rows.object();
    for (String name : SETTINGS) {
      JsonNode value =
          request.input().hasNonNull(name) ? request.input().get(name) : before.get(name);
      if (value != null) {
        settings.set(name, value.deepCopy());
      }
    }
    if (request.input().hasNonNull("vpc")) {
      throw Service.notEmulated("medialive", "channels in a VPC");
    }
    return settings;
  }
}
