package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A channel as it is described, on its first input.
 *
 * @see MediaLiveRule#FIRST_ATTACHMENT
 */
final class ShownChannel {

  private ShownChannel() {}

  static ObjectNode of(ObjectNode row) {
    ObjectNode shown = row.deepCopy();
    int pipelines = ChannelChecks.pipelines(row);
    boolean running = Rows.state(row).equals("RUNNING");
    shown.put("pipelinesRunningCount", running ? pipelines : 0);
    ArrayNode details = shown.putArray("pipelineDetails");
    ArrayNode egress = shown.putArray("egressEndpoints");
    for (int pipeline = 0; pipeline < pipelines; pipeline++) {
      // 192.0.2.0/24 is reserved for documentation.
      egress.addObject().put("sourceIp", "192.0.2." + (1 + pipeline));
      if (running) {
        details
            .addObject()
            .put("pipelineId", Integer.toString(pipeline))
            .put(
                "activeInputAttachmentName",
                firstOnAir(row.path("inputAttachments")).path("inputAttachmentName").asText())
            .put("activeInputSwitchActionName", "Initial Channel Input");
      }
    }
    return shown;
  }

  /** Which attachment a channel begins with, schedules being not emulated. */
  private static JsonNode firstOnAir(JsonNode attachments) {
    // MediaLiveRule.PRIMARY_FIRST
    for (JsonNode attachment : attachments) {
      boolean isPrimary = attachment.hasNonNull("automaticInputFailoverSettings");
      if (isPrimary && attachments.size() == 2) {
        return attachment;
      }
    }
    // MediaLiveRule.FIRST_ATTACHMENT
    return attachments.path(0);
  }
}
