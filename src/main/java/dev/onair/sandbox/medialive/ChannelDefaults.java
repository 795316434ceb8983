package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a channel has where nobody said anything. Encoder settings are described as they came. */
final class ChannelDefaults {

  private ChannelDefaults() {}

  static ObjectNode filled(ObjectNode wanted) {
    ObjectNode filled = wanted.deepCopy();
    if (!filled.has("logLevel")) {
      filled.put("logLevel", "DISABLED");
    }
    for (JsonNode attachment : filled.path("inputAttachments")) {
      ObjectNode settings = ((ObjectNode) attachment).withObjectProperty("inputSettings");
      settings.withArray("audioSelectors");
      settings.withArray("captionSelectors");
      fill(settings, "deblockFilter", "DISABLED");
      fill(settings, "denoiseFilter", "DISABLED");
      fill(settings, "inputFilter", "AUTO");
      fill(settings, "smpte2038DataPreference", "IGNORE");
      fill(settings, "sourceEndBehavior", "CONTINUE");
      if (!settings.has("filterStrength")) {
        settings.put("filterStrength", 1);
      }
    }
    return filled;
  }

  private static void fill(ObjectNode settings, String name, String value) {
    if (!settings.has(name)) {
      settings.put(name, value);
    }
  }

  /** MediaLive chooses a window where nobody does. */
  static ObjectNode maintenance(JsonNode request, JsonNode row) {
    ObjectNode maintenance =
        row.path("maintenance") instanceof ObjectNode before ? before.deepCopy() : Rows.object();
    fill(maintenance, "maintenanceDay", "TUESDAY");
    fill(maintenance, "maintenanceStartTime", "02:00");
    request
        .path("maintenance")
        .properties()
        .forEach(setting -> maintenance.set(setting.getKey(), setting.getValue()));
    return maintenance;
  }
}
