package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A channel as it is described, on the input that its schedule switched to, or else on its first.
 *
 * @see ChannelStateRule#FIRST_ATTACHMENT
 */
final class ShownChannel {

  /** The pipelines that are being restarted; nothing that a channel is described with. */
  static final String RESTARTING = "restarting";

  /** When it began to run for the last time; the same. */
  static final String STARTED = "started";

  /** Notes of what channels show, where they do: by channel, the name of an attachment. */
  static final String ON_AIR = "medialive/onAir";

  private ShownChannel() {}

  /**
   * The channel.
   *
   * @param active the input switch that holds
   * @param seen the attachment that is seen; absent where no pictures are made
   */
  static ObjectNode of(ObjectNode row, Optional<JsonNode> active, Optional<String> seen) {
    ObjectNode shown = row.deepCopy();
    int pipelines = ChannelChecks.pipelines(row);
    Set<Integer> running = running(row, pipelines);
    shown.remove(RESTARTING);
    shown.remove(STARTED);
    shown.put("pipelinesRunningCount", running.size());
    ArrayNode details = shown.putArray("pipelineDetails");
    ArrayNode egress = shown.putArray("egressEndpoints");
    for (int pipeline = 0; pipeline < pipelines; pipeline++) {
      // 192.0.2.0/24 is reserved for documentation.
      egress.addObject().put("sourceIp", "192.0.2." + (1 + pipeline));
      if (running.contains(pipeline)) {
        details
            .addObject()
            .put("pipelineId", Integer.toString(pipeline))
            .put("activeInputAttachmentName", seen.orElseGet(() -> activeInput(row, active)))
            .put(
                "activeInputSwitchActionName",
                active.map(a -> new ScheduledAction(a).name()).orElse("Initial Channel Input"));
      }
    }
    return shown;
  }

  /** ChannelStateRule.RESTART_COUNT. */
  static Set<Integer> running(ObjectNode row, int pipelines) {
    Set<Integer> running = new TreeSet<>();
    if (Rows.state(row).equals("RUNNING")) {
      IntStream.range(0, pipelines).forEach(running::add);
      row.path(RESTARTING).forEach(pipeline -> running.remove(pipeline.asInt()));
    }
    return running;
  }

  /**
   * The attachment that is on air.
   *
   * @param active the input switch that holds
   */
  static String activeInput(ObjectNode row, Optional<JsonNode> active) {
    return active
        .flatMap(action -> new ScheduledAction(action).input())
        .orElseGet(() -> firstOnAir(row.path("inputAttachments")));
  }

  /** Which attachment a channel begins with where its schedule says nothing. */
  private static String firstOnAir(JsonNode attachments) {
    return first(attachments).path("inputAttachmentName").asText();
  }

  private static JsonNode first(JsonNode attachments) {
    // ChannelStateRule.PRIMARY_FIRST
    for (JsonNode attachment : attachments) {
      boolean isPrimary = attachment.hasNonNull("automaticInputFailoverSettings");
      if (isPrimary && attachments.size() == 2) {
        return attachment;
      }
    }
    // ChannelStateRule.FIRST_ATTACHMENT
    return attachments.path(0);
  }
}
