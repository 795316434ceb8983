package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Encoder channels: what is asked of them, and how they are described. */
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
  private final ChannelStates states;

  Channels(Rows rows, Inputs inputs, Mishaps mishaps) {
    this.rows = rows;
    this.checks = new ChannelChecks(rows.world(), inputs);
    this.alerts = mishaps.alerts();
    this.mishaps = mishaps;
    this.schedules = new Schedules(rows.world());
    this.states = new ChannelStates(rows, mishaps, schedules);
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
              rows.channels().put(fresh.get("id").asText(), fresh);
              states.creating(fresh);
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
      ChannelStates.check(row, ChannelStateRule.CHANNEL_BUSY_UPDATE, CHANGEABLE);
    } else if (rows.world().holds(ChannelRule.DRY_RUN_BUSY)) {
      ChannelStates.check(row, ChannelRule.DRY_RUN_BUSY, CHANGEABLE);
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
    ObjectNode row = row(request);
    ChannelStates.check(row, ChannelStateRule.CHANNEL_BUSY_UPDATE, "IDLE");
    ObjectNode wanted = checked(request, row, request.text("channelClass"));
    row.setAll(ChannelDefaults.filled(wanted));
    return updating(row);
  }

  private ObjectNode updating(ObjectNode row) {
    states.updating(row);
    return Rows.object().set("channel", shown(row));
  }

  ObjectNode start(Request request) {
    ObjectNode row = row(request);
    states.start(row);
    return shown(row);
  }

  ObjectNode stop(Request request) {
    ObjectNode row = row(request);
    states.stop(row);
    return shown(row);
  }

  ObjectNode restart(Request request) {
    ObjectNode row = row(request);
    states.restart(row, request);
    return shown(row);
  }

  ObjectNode delete(Request request) {
    ObjectNode row = row(request);
    states.delete(row);
    return shown(row);
  }

  private ObjectNode row(Request request) {
    return rows.existing(rows.channels(), KIND, request.text("channelId"));
  }

  /**
   * Whether a request is only to be checked.
   *
   * @see ChannelRule#DRY_RUN
   */
  private static boolean isDryRun(Request request) {
    return request.input().path("dryRun").asBoolean();
  }

  private static String wantedClass(Request request) {
    return request.find("channelClass").orElseGet(() -> (String) ChannelRule.CHANNEL_CLASS.value());
  }

  /** The answer to a dry run. */
  private ObjectNode tried(ObjectNode channel) {
    ObjectNode answer = Rows.object();
    return rows.world().holds(ChannelRule.DRY_RUN_ANSWER)
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
