package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may push to an input. */
final class InputSecurityGroups {

  private static final String KIND = "InputSecurityGroup";
  private static final Pattern CIDR =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  private final Rows rows;

  InputSecurityGroups(Rows rows) {
    this.rows = rows;
    rows.world()
        .on(
            "medialive/group-updated",
            id ->
                rows.groups()
                    .find(id)
                    .filter(row -> Rows.state(row).equals("UPDATING"))
                    .ifPresent(row -> row.put("state", "IDLE")));
  }

  ObjectNode create(Request request) {
    checkRules(request);
    ObjectNode row = rows.fresh("inputSecurityGroup", request);
    row.set("whitelistRules", rules(request));
    row.put("state", "IDLE");
    rows.groups().put(row.get("id").asText(), row);
    return Rows.object().set("securityGroup", shown(row));
  }

  ObjectNode describe(Request request) {
    return shown(rows.described(rows.groups(), KIND, request.text("inputSecurityGroupId")));
  }

  ObjectNode list(Request request) {
    ArrayNode list = Rows.array();
    Rows.living(rows.groups()).forEach(row -> list.add(shown(row)));
    return Rows.object().set("inputSecurityGroups", list);
  }

  ObjectNode update(Request request) {
    ObjectNode row = rows.existing(rows.groups(), KIND, request.text("inputSecurityGroupId"));
    checkRules(request);
    if (request.input().has("whitelistRules")) {
      row.set("whitelistRules", rules(request));
    }
    if (request.input().has("tags")) {
      row.set("tags", Rows.tags(request));
    }
    row.put("state", "UPDATING");
    rows.world().later("medialive/group-updated", row.get("id").asText());
    return Rows.object().set("securityGroup", shown(row));
  }

  ObjectNode delete(Request request) {
    String id = request.text("inputSecurityGroupId");
    ObjectNode row = rows.existing(rows.groups(), KIND, id);
    List<String> inputs = inputs(id);
    if (!inputs.isEmpty()) {
      throw ServiceError.by(
          InputRule.GROUP_IN_USE,
          "Input security group " + id + " is still being used by inputs: " + inputs);
    }
    row.put("state", "DELETED");
    rows.forgetLater("medialive/group-forgotten", id);
    return Rows.object();
  }

  /** The group that an input names. */
  void require(String id) {
    if (Rows.living(rows.groups()).noneMatch(row -> row.get("id").asText().equals(id))) {
      rows.world().refuse(InputRule.INPUT_GROUP, "Input security group " + id + " does not exist");
    }
  }

  private List<String> inputs(String group) {
    return Rows.living(rows.inputs())
        .filter(
            input -> {
              for (var used : input.path("securityGroups")) {
                if (used.asText().equals(group)) {
                  return true;
                }
              }
              return false;
            })
        .map(input -> input.get("id").asText())
        .toList();
  }

  private ObjectNode shown(ObjectNode row) {
    ObjectNode shown = row.deepCopy();
    ArrayNode inputs = shown.putArray("inputs");
    inputs(row.get("id").asText()).forEach(inputs::add);
    if (Rows.state(row).equals("IDLE") && !inputs.isEmpty()) {
      shown.put("state", "IN_USE");
    }
    return shown;
  }

  private static ArrayNode rules(Request request) {
    ArrayNode rules = Rows.array();
    request.input().path("whitelistRules").forEach(rules::add);
    return rules;
  }

  private static void checkRules(Request request) {
    for (var rule : request.input().path("whitelistRules")) {
      String cidr = rule.path("cidr").asText();
      if (!isCidr(cidr)) {
        throw ServiceError.by(
            InputRule.GROUP_CIDR, "whitelistRules: '" + cidr + "' is not a valid CIDR block");
      }
    }
  }

  /** By AWS's own rules alone: what onair takes for a network is nothing to the sandbox. */
  private static boolean isCidr(String text) {
    Matcher matcher = CIDR.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(5)) > 32) {
      return false;
    }
    for (int i = 1; i <= 4; i++) {
      if (Integer.parseInt(matcher.group(i)) > 255) {
        return false;
      }
    }
    return true;
  }
}
