package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The schedules of channels: what is to be done in them, and when. Each row has the actions of one
 * channel, with the time at which each begins.
 */
final class Schedules {

  private final World world;
  private final StoreTable table;

  Schedules(World world) {
    this.world = world;
    this.table = world.store().notes("medialive/schedule");
  }

  /**
   * The input switch that holds in a channel; those that began, the latest of them.
   *
   * @see ScheduleRule#SCHEDULE_AT_START
   */
  Optional<JsonNode> active(ObjectNode channel) {
    return entries(channel).stream()
        .filter(entry -> ScheduledAction.of(entry).isSwitch())
        .filter(this::hasBegun)
        .max(Comparator.comparing(Schedules::begins))
        .map(entry -> entry.get("action"));
  }

  /** The pipelines that are paused: those that the latest action names that pauses any, or none. */
  Set<Integer> paused(ObjectNode channel) {
    return entries(channel).stream()
        .filter(entry -> ScheduledAction.of(entry).isPause())
        .filter(this::hasBegun)
        .max(Comparator.comparing(Schedules::begins))
        .map(entry -> ScheduledAction.of(entry).paused())
        .orElse(List.of())
        .stream()
        .map(pipeline -> Integer.valueOf(pipeline.replace("PIPELINE_", "")))
        .collect(Collectors.toSet());
  }

  /** What is to be said in SCTE-35, as far as it is known when. */
  List<OnAirChannel.Splice> splices(ObjectNode channel) {
    return entries(channel).stream()
        .filter(entry -> ScheduledAction.of(entry).isScte35() && entry.has("begins"))
        .map(
            entry ->
                new OnAirChannel.Splice(
                    ScheduledAction.of(entry).name(),
                    begins(entry),
                    entry.at("/action/scheduleActionSettings")))
        .toList();
  }

  ObjectNode describe(Request request, ObjectNode channel) {
    return Pages.of("scheduleActions", actions(current(channel)), request);
  }

  /** ScheduleRule.SCHEDULE_TOGETHER. */
  ObjectNode update(Request request, ObjectNode channel) {
    List<ObjectNode> before = current(channel);
    List<ObjectNode> after = new ArrayList<>(before);
    List<String> names = new ArrayList<>();
    request.input().at("/deletes/actionNames").forEach(name -> names.add(name.asText()));
    ScheduleChecks checks = new ScheduleChecks(world, channel, active(channel));
    checks.deletions(names, before);
    after.removeIf(entry -> names.contains(ScheduledAction.of(entry).name()));
    List<ObjectNode> added = new ArrayList<>();
    for (JsonNode action : request.input().at("/creates/scheduleActions")) {
      checks.creation(action, after);
      ObjectNode entry = entry(action, channel);
      after.add(entry);
      added.add(entry);
    }
    ArrayNode rows = Rows.array();
    after.forEach(rows::add);
    table.put(id(channel), Rows.object().set("entries", rows));
    before.removeIf(after::contains);
    ObjectNode answer = Rows.object();
    answer.putObject("creates").set("scheduleActions", Rows.array().addAll(actions(added)));
    answer.putObject("deletes").set("scheduleActions", Rows.array().addAll(actions(before)));
    return answer;
  }

  ObjectNode clear(ObjectNode channel) {
    forget(id(channel));
    return Rows.object();
  }

  void forget(String channelId) {
    table.remove(channelId);
  }

  private static List<ObjectNode> actions(List<ObjectNode> entries) {
    return entries.stream().map(entry -> (ObjectNode) entry.get("action").deepCopy()).toList();
  }

  /** What is kept of an action. ScheduleRule.SCHEDULE_NO_END: what follows has no time. */
  private ObjectNode entry(JsonNode action, ObjectNode channel) {
    ObjectNode entry = Rows.object().set("action", action.deepCopy());
    ScheduledAction scheduled = ScheduledAction.of(entry);
    if (scheduled.isImmediate()) {
      entry.put("begins", world.now().plus(delay(channel)).toString());
    } else {
      scheduled.fixed().ifPresent(time -> entry.put("begins", time.toString()));
    }
    return entry;
  }

  /** ScheduleRule.SCHEDULE_IMMEDIATE: 10 s at AWS, here the time of a transition. */
  private Duration delay(ObjectNode channel) {
    boolean isDouble = ChannelChecks.pipelines(channel) == 2;
    return isDouble && Rows.state(channel).equals("RUNNING")
        ? world.timing().transition()
        : Duration.ZERO;
  }

  /** Those that are not forgotten yet. ScheduleRule.SCHEDULE_FORGOTTEN_MINUTES. */
  private List<ObjectNode> current(ObjectNode channel) {
    Duration kept = Duration.ofMinutes((int) ScheduleRule.SCHEDULE_FORGOTTEN_MINUTES.value());
    // ScheduleRule.SCHEDULE_ACTIVE_KEPT
    Optional<JsonNode> active = active(channel);
    List<ObjectNode> entries = new ArrayList<>(entries(channel));
    entries.removeIf(
        entry ->
            entry.has("begins")
                && begins(entry).plus(kept).isBefore(world.now())
                && !active.equals(Optional.of(entry.get("action"))));
    return entries;
  }

  private List<ObjectNode> entries(ObjectNode channel) {
    List<ObjectNode> entries = new ArrayList<>();
    table
        .find(id(channel))
        .ifPresent(row -> row.get("entries").forEach(entry -> entries.add((ObjectNode) entry)));
    return entries;
  }

  private boolean hasBegun(ObjectNode entry) {
    return entry.has("begins") && !begins(entry).isAfter(world.now());
  }

  private static Instant begins(ObjectNode entry) {
    return Instant.parse(entry.get("begins").asText());
  }

  private static String id(ObjectNode channel) {
    return channel.get("id").asText();
  }
}
