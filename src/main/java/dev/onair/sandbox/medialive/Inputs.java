package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.Optional;

/** Inputs. Whether one is attached is what the channels say. */
final class Inputs {

  private static final String KIND = "Input";

  private final Rows rows;
  private final InputTypes types;

  Inputs(Rows rows, InputSecurityGroups groups, PushAddresses addresses) {
    this.rows = rows;
    this.types = new InputTypes(rows.world(), groups, addresses);
    rows.world().on("medialive/input-created", id -> becomes(id, "CREATING", "DETACHED"));
    rows.world()
        .on(
            "medialive/input-deleted",
            id -> {
              becomes(id, "DELETING", "DELETED");
              rows.forgetLater("medialive/input-forgotten", id);
            });
  }

  private void becomes(String id, String from, String to) {
    rows.inputs()
        .find(id)
        .filter(row -> Rows.state(row).equals(from))
        .ifPresent(row -> row.put("state", to));
  }

  ObjectNode create(Request request) {
    ObjectNode row =
        rows.once(
            request,
            rows.inputs(),
            () -> {
              ObjectNode settings = types.settings(request.text("type"), request.input());
              ObjectNode fresh = rows.fresh("input", request);
              fresh.put("name", request.find("name").orElse(""));
              fresh.put("type", request.text("type"));
              fresh.setAll(settings);
              fresh.put("state", "CREATING");
              String id = fresh.get("id").asText();
              rows.inputs().put(id, fresh);
              rows.world().later("medialive/input-created", id);
              return fresh;
            });
    return Rows.object().set("input", shown(row));
  }

  ObjectNode describe(Request request) {
    return shown(rows.described(rows.inputs(), KIND, request.text("inputId")));
  }

  ObjectNode list(Request request) {
    ArrayNode list = Rows.array();
    Rows.living(rows.inputs()).forEach(row -> list.add(shown(row)));
    return Rows.object().set("inputs", list);
  }

  ObjectNode update(Request request) {
    ObjectNode row = rows.existing(rows.inputs(), KIND, request.text("inputId"));
    String id = row.get("id").asText();
    Optional<ObjectNode> busy =
        attached(id).stream().filter(channel -> !Rows.state(channel).equals("IDLE")).findFirst();
    if (busy.isPresent()) {
      rows.world()
          .refuse(
              InputRule.INPUT_BUSY,
              "Input "
                  + id
                  + " is attached to channel "
                  + busy.get().get("id").asText()
                  + ", which is "
                  + Rows.state(busy.get())
                  + "; stop the channel first");
    }
    ObjectNode settings = types.settings(row.get("type").asText(), wanted(row, request));
    if (!settings.get("inputClass").equals(row.get("inputClass"))) {
      rows.world().refuse(InputRule.INPUT_CLASS, "The class of input " + id + " can't be changed");
    }
    if (!request.input().has("destinations") && row.has("destinations")) {
      settings.set("destinations", row.get("destinations"));
    }
    request.find("name").ifPresent(name -> row.put("name", name));
    row.setAll(settings);
    return Rows.object().set("input", shown(row));
  }

  /** What an update asks for, in the form of a creation. */
  private static ObjectNode wanted(ObjectNode row, Request request) {
    ObjectNode wanted = Rows.object();
    for (String same : List.of("sources", "mediaConnectFlows", "inputDevices", "srtSettings")) {
      wanted.set(same, row.path(same));
    }
    wanted.set("roleArn", row.path("roleArn"));
    wanted.set("inputSecurityGroups", row.path("securityGroups"));
    ArrayNode destinations = wanted.putArray("destinations");
    for (JsonNode destination : row.path("destinations")) {
      String stream = destination.get("url").asText().replaceFirst("[a-z]+://[^/]+/?", "");
      destinations.addObject().put("streamName", stream);
    }
    wanted.setAll(request.input());
    return wanted;
  }

  ObjectNode delete(Request request) {
    String id = request.text("inputId");
    ObjectNode row = rows.existing(rows.inputs(), KIND, id);
    List<String> channels = ids(attached(id));
    if (!channels.isEmpty()) {
      throw ServiceError.by(
          InputRule.INPUT_ATTACHED, "Input " + id + " is attached to channels: " + channels);
    }
    if (!Rows.state(row).equals("DELETING")) {
      row.put("state", "DELETING");
      rows.world().later("medialive/input-deleted", id);
    }
    return Rows.object();
  }

  /** An input that a channel may name. */
  Optional<ObjectNode> living(String id) {
    return rows.inputs().find(id).filter(Rows::isLiving);
  }

  private List<ObjectNode> attached(String input) {
    return rows.channels().values().stream()
        .filter(Rows::exists)
        .filter(channel -> names(channel, input))
        .toList();
  }

  private static boolean names(JsonNode channel, String input) {
    for (JsonNode attachment : channel.path("inputAttachments")) {
      if (attachment.path("inputId").asText().equals(input)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> ids(List<ObjectNode> channels) {
    return channels.stream().map(channel -> channel.get("id").asText()).toList();
  }

  private ObjectNode shown(ObjectNode row) {
    ObjectNode shown = row.deepCopy();
    ArrayNode channels = shown.putArray("attachedChannels");
    ids(attached(row.get("id").asText())).forEach(channels::add);
    if (Rows.state(row).equals("DETACHED") && !channels.isEmpty()) {
      shown.put("state", "ATTACHED");
    }
    return shown;
  }
}
