package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.World;
import java.util.TreeSet;

/** Whose signatures a distribution takes. */
final class KeyGroups {

  private KeyGroups() {}

  /** Lists the keys of the groups that a distribution's behaviors trust. */
  static void active(World world, ObjectNode distributionConfig, ObjectNode active) {
    TreeSet<String> groups = new TreeSet<>(Kind.KEY_GROUP.referredTo(distributionConfig));
    active.put("Enabled", !groups.isEmpty()).put("Quantity", groups.size());
    if (groups.isEmpty()) {
      return;
    }
    ArrayNode items = active.putArray("Items");
    for (String group : groups) {
      JsonNode keys =
          world
              .store()
              .resources(Kind.KEY_GROUP.table())
              .find(group)
              .orElseThrow(() -> Kind.KEY_GROUP.noSuch(group))
              .at("/KeyGroupConfig/Items");
      ObjectNode item = items.addObject().put("KeyGroupId", group);
      item.putObject("KeyPairIds").put("Quantity", keys.size()).set("Items", keys.deepCopy());
    }
  }
}
