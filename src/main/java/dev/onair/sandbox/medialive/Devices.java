package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.protocol.ServiceError;

/**
 * Link devices: those that were claimed. An input takes any other too, since devices can't be
 * bought here.
 */
final class Devices {

  private final Rows rows;
  private final StoreTable devices;

  Devices(Rows rows) {
    this.rows = rows;
    this.devices = rows.world().store().resources("medialive/inputDevice");
  }

  ObjectNode claim(Request request) {
    String id =
        request
            .find("id")
            .orElseThrow(
                () -> ServiceError.by(InputRule.CLAIMED_ID, "A device is claimed by its id"));
    ObjectNode row = Rows.object();
    row.put("id", id)
        .put("arn", rows.world().account().arn("medialive", "inputDevice:" + id))
        .put("name", id)
        .put("type", "HD")
        .put("connectionState", InputRule.CLAIMED_DEVICE.value().toString());
    devices.put(id, row);
    return Rows.object();
  }

  ObjectNode list() {
    ArrayNode list = Rows.array();
    devices.values().forEach(device -> list.add(shown(device)));
    return Rows.object().set("inputDevices", list);
  }

  private ObjectNode shown(ObjectNode device) {
    ObjectNode shown = device.deepCopy();
    ArrayNode users = shown.putArray("medialiveInputArns");
    Rows.living(rows.inputs())
        .filter(input -> uses(input, device.get("id").asText()))
        .forEach(input -> users.add(input.get("arn")));
    return shown;
  }

  private static boolean uses(ObjectNode input, String device) {
    return input.path("inputDevices").findValuesAsText("id").contains(device);
  }
}
