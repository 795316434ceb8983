package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.RuleValues;

/** What a channel has where nobody said anything. Encoder settings are described as they came. */
final class ChannelDefaults {

  private ChannelDefaults() {}

  static ObjectNode filled(ObjectNode wanted) {
    ObjectNode filled = wanted.deepCopy();
    RuleValues.fill(filled, "logLevel", ChannelRule.LOG_LEVEL);
    for (JsonNode attachment : filled.path("inputAttachments")) {
      ObjectNode settings = ((ObjectNode) attachment).withObjectProperty("inputSettings");
      settings.withArray("audioSelectors");
      settings.withArray("captionSelectors");
      RuleValues.fill(settings, "deblockFilter", ChannelRule.DEBLOCK_FILTER);
      RuleValues.fill(settings, "denoiseFilter", ChannelRule.DENOISE_FILTER);
      RuleValues.fill(settings, "inputFilter", ChannelRule.INPUT_FILTER);
      RuleValues.fill(settings, "smpte2038DataPreference", ChannelRule.SMPTE_2038);
      RuleValues.fill(settings, "sourceEndBehavior", ChannelRule.SOURCE_END);
      RuleValues.fill(settings, "filterStrength", ChannelRule.FILTER_STRENGTH);
    }
    return filled;
  }

  /** MediaLive chooses a window where nobody does. */
  static ObjectNode maintenance(JsonNode request, JsonNode row) {
    ObjectNode maintenance =
        row.path("maintenance") instanceof ObjectNode before ? before.deepCopy() : Rows.object();
    RuleValues.fill(maintenance, "maintenanceDay", ChannelRule.MAINTENANCE_DAY);
    RuleValues.fill(maintenance, "maintenanceStartTime", ChannelRule.MAINTENANCE_TIME);
    request
        .path("maintenance")
        .properties()
        .forEach(setting -> maintenance.set(setting.getKey(), setting.getValue()));
    return maintenance;
  }
}
