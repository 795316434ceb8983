package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a channel's schedule takes, and what it lets go. */
final class ScheduleChecks {

  private static final Duration SOONEST =
      Duration.ofSeconds((int) ScheduleRule.SCHEDULE_AHEAD_SECONDS.value());
  private static final Duration LATEST =
      Duration.ofDays((int) ScheduleRule.SCHEDULE_AHEAD_DAYS.value());

  private final World world;
  private final ObjectNode channel;
  private final Optional<JsonNode> active;

  /**
   * @param active the input switch that holds
   */
  ScheduleChecks(World world, ObjectNode channel, Optional<JsonNode> active) {
    this.world = world;
    this.channel = channel;
    this.active = active;
  }

  void deletions(List<String> names, List<ObjectNode> entries) {
    for (String name : names) {
      if (entries.stream().noneMatch(entry -> ScheduledAction.of(entry).name().equals(name))) {
        world.refuse(ScheduleRule.SCHEDULE_UNKNOWN, "there is no action '%s'".formatted(name));
      }
    }
    boolean runs = Rows.state(channel).equals("RUNNING");
    Instant now = world.now();
    for (ObjectNode entry : entries) {
      ScheduledAction action = ScheduledAction.of(entry);
      if (!names.contains(action.name())) {
        action
            .followed()
            .filter(names::contains)
            .ifPresent(
                gone ->
                    refuse(ScheduleRule.SCHEDULE_ORPHAN, action, "follows '%s'".formatted(gone)));
        continue;
      }
      if (runs
          && active.map(a -> new ScheduledAction(a).name()).equals(Optional.of(action.name()))) {
        refuse(ScheduleRule.SCHEDULE_ACTIVE, action, "is the latest input switch");
      }
      if (action.fixed().filter(t -> t.isAfter(now) && t.isBefore(now.plus(SOONEST))).isPresent()) {
        refuse(ScheduleRule.SCHEDULE_BEGINNING, action, "is about to begin");
      }
    }
  }

  void creation(JsonNode json, List<ObjectNode> others) {
    ScheduledAction action = new ScheduledAction(json);
    if (action.counts().get(0) != 1) {
      refuse(ScheduleRule.SCHEDULE_ONE_START, action, "has not one start");
    }
    if (action.counts().get(1) != 1) {
      world.refuse(
          ScheduleRule.SCHEDULE_ONE_DEED,
          "action '%s' does not one thing".formatted(action.name()));
    }
    if (named(action.name(), others).isPresent()) {
      refuse(ScheduleRule.SCHEDULE_NAME, action, "is in the schedule already");
    }
    time(action);
    follows(action, others);
    input(action);
    splice(action, others);
    for (String pipeline : action.paused()) {
      if (Integer.parseInt(pipeline.replaceFirst("PIPELINE_", ""))
          >= ChannelChecks.pipelines(channel)) {
        world.refuse(ScheduleRule.SCHEDULE_PIPELINE, "the channel has no " + pipeline);
      }
    }
  }

  private void time(ScheduledAction action) {
    if (action.isOfNoTime()) {
      refuse(ScheduleRule.SCHEDULE_TIME, action, "has a start time that is none");
    }
    Instant now = world.now();
    if (action.fixed().filter(time -> time.isBefore(now.plus(SOONEST))).isPresent()) {
      refuse(
          ScheduleRule.SCHEDULE_AHEAD_SECONDS,
          action,
          "has to start at least %d seconds from now".formatted(SOONEST.toSeconds()));
    }
    if (action.fixed().filter(time -> time.isAfter(now.plus(LATEST))).isPresent()) {
      refuse(
          ScheduleRule.SCHEDULE_AHEAD_DAYS,
          action,
          "has to start at most %d days from now".formatted(LATEST.toDays()));
    }
  }

  private void follows(ScheduledAction action, List<ObjectNode> others) {
    Optional<String> followed = action.followed();
    if (followed.isEmpty()) {
      return;
    }
    if (!action.isSwitch() && !action.isPrepare() && !action.isScte35()) {
      refuse(ScheduleRule.SCHEDULE_FOLLOW, action, "can't follow");
    }
    Optional<ScheduledAction> reference =
        named(followed.get(), others).filter(ScheduledAction::isSwitch);
    if (reference.isEmpty()) {
      refuse(ScheduleRule.SCHEDULE_FOLLOWED, action, "follows no input switch");
    }
    if (action.isAfterTheEnd() && !ends(reference.get())) {
      refuse(ScheduleRule.SCHEDULE_FOLLOWED_ENDS, action, "follows an input that does not end");
    }
  }

  private boolean ends(ScheduledAction reference) {
    return attachment(reference)
        .map(a -> a.at("/inputSettings/sourceEndBehavior").asText().equals("CONTINUE"))
        .orElse(false);
  }

  private Optional<JsonNode> attachment(ScheduledAction action) {
    for (JsonNode attachment : channel.path("inputAttachments")) {
      if (action.input().equals(Optional.of(attachment.path("inputAttachmentName").asText()))) {
        return Optional.of(attachment);
      }
    }
    return Optional.empty();
  }

  private void input(ScheduledAction action) {
    boolean isMeant = action.isSwitch() || (action.isPrepare() && action.input().isPresent());
    if (isMeant && attachment(action).isEmpty()) {
      refuse(ScheduleRule.SCHEDULE_INPUT, action, "has an input that is not attached");
    }
    String prepares =
        channel.at("/encoderSettings/featureActivations/inputPrepareScheduleActions").asText();
    if (action.isPrepare() && !prepares.equals("ENABLED")) {
      refuse(ScheduleRule.SCHEDULE_PREPARES, action, "needs inputPrepareScheduleActions");
    }
  }

  private static void splice(ScheduledAction action, List<ObjectNode> others) {
    Optional<Long> event = action.spliceEvent();
    if (event.isPresent()
        && others.stream().anyMatch(o -> ScheduledAction.of(o).spliceEvent().equals(event))) {
      refuse(ScheduleRule.SCHEDULE_SPLICE, action, "repeats the event id " + event.get());
    }
  }

  private static Optional<ScheduledAction> named(String name, List<ObjectNode> entries) {
    return entries.stream()
        .map(ScheduledAction::of)
        .filter(other -> other.name().equals(name))
        .findFirst();
  }

  private static void refuse(ScheduleRule rule, ScheduledAction action, String why) {
    throw ServiceError.by(rule, "Action '%s' %s".formatted(action.name(), why));
  }
}
