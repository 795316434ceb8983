package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An action of a schedule, as it was asked for. */
record ScheduledAction(JsonNode json) {

  private static final String START = "scheduleActionStartSettings";
  private static final String SETTINGS = "scheduleActionSettings";
  private static final String SWITCH = "inputSwitchSettings";
  private static final String PREPARE = "inputPrepareSettings";

  static ScheduledAction of(JsonNode entry) {
    return new ScheduledAction(entry.get("action"));
  }

  String name() {
    return json.path("actionName").asText();
  }

  /** How many ways to begin, and how many things to do, it has. */
  List<Integer> counts() {
    return List.of(json.path(START).size(), json.path(SETTINGS).size());
  }

  boolean isSwitch() {
    return json.path(SETTINGS).has(SWITCH);
  }

  boolean isPrepare() {
    return json.path(SETTINGS).has(PREPARE);
  }

  boolean isPause() {
    return json.path(SETTINGS).has("pauseStateSettings");
  }

  boolean isScte35() {
    return json.path(SETTINGS).has("scte35SpliceInsertSettings")
        || json.path(SETTINGS).has("scte35TimeSignalSettings")
        || json.path(SETTINGS).has("scte35ReturnToNetworkSettings");
  }

  boolean isImmediate() {
    return json.path(START).has("immediateModeScheduleActionStartSettings");
  }

  /** Whether it has a time that is none. */
  boolean isOfNoTime() {
    return !fixedText().isEmpty() && fixed().isEmpty();
  }

  Optional<Instant> fixed() {
    try {
      return fixedText().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(fixedText()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private String fixedText() {
    return json.at("/" + START + "/fixedModeScheduleActionStartSettings/time").asText();
  }

  /** The action that it follows. */
  Optional<String> followed() {
    JsonNode follow = json.at("/" + START + "/followModeScheduleActionStartSettings");
    return Optional.of(follow.path("referenceActionName").asText()).filter(n -> !n.isEmpty());
  }

  boolean isAfterTheEnd() {
    return json.at("/" + START + "/followModeScheduleActionStartSettings/followPoint")
        .asText()
        .equals("END");
  }

  /** The attachment that it switches to, or prepares. */
  Optional<String> input() {
    JsonNode input = json.path(SETTINGS).path(isSwitch() ? SWITCH : PREPARE);
    return Optional.of(input.path("inputAttachmentNameReference").asText())
        .filter(name -> !name.isEmpty());
  }

  Optional<Long> spliceEvent() {
    JsonNode splice = json.path(SETTINGS).path("scte35SpliceInsertSettings");
    return splice.has("spliceEventId")
        ? Optional.of(splice.get("spliceEventId").asLong())
        : Optional.empty();
  }

  /** The pipelines that it pauses. */
  List<String> paused() {
    return json.path(SETTINGS).path("pauseStateSettings").findValuesAsText("pipelineId");
  }
}
