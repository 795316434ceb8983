package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is on air: the channels that are running, for those who make their pictures. */
public final class OnAir {

  private final World world;
  private final StoreTable channels;
  private final StoreTable inputs;
  private final Schedules schedules;

  /** Copies by channel: settings are large, looked at often, and hardly ever change. */
  private Map<String, Copies> copies = Map.of();

  private record Copies(JsonNode settings, JsonNode destinations) {}

  public OnAir(World world) {
    this.world = world;
    this.channels = world.store().notes("medialive/channel");
    this.inputs = world.store().notes("medialive/input");
    this.schedules = new Schedules(world);
  }

  /** Those that are running now, after all that is due has happened. */
  public List<OnAirChannel> channels() {
    return world.alone(
        () -> {
          Map<String, Copies> kept = new HashMap<>();
          List<OnAirChannel> running = new ArrayList<>();
          for (ObjectNode row : channels.values()) {
            if (Rows.state(row).equals("RUNNING")) {
              running.add(channel(row, kept));
            }
          }
          copies = kept;
          return List.copyOf(running);
        });
  }

  private OnAirChannel channel(ObjectNode row, Map<String, Copies> kept) {
    String id = row.get("id").asText();
    Copies copy = copies(row, copies.get(id));
    kept.put(id, copy);
    return new OnAirChannel(
        id,
        row.path("name").asText(),
        copy.settings(),
        copy.destinations(),
        attached(row),
        pipelines(row),
        schedules.splices(row));
  }

  private static Copies copies(ObjectNode row, Copies before) {
    Copies now = new Copies(row.path("encoderSettings"), row.path("destinations"));
    return now.equals(before)
        ? before
        : new Copies(now.settings().deepCopy(), now.destinations().deepCopy());
  }

  private OnAirChannel.Inputs attached(ObjectNode row) {
    List<OnAirChannel.Attached> attached = new ArrayList<>();
    for (JsonNode attachment : row.path("inputAttachments")) {
      attached.add(
          new OnAirChannel.Attached(
              attachment.path("inputAttachmentName").asText(),
              attachment.deepCopy(),
              inputs
                  .find(attachment.path("inputId").asText())
                  .map(input -> (JsonNode) input.deepCopy())
                  .orElse(MissingNode.getInstance())));
    }
    return new OnAirChannel.Inputs(attached, ShownChannel.activeInput(row, schedules.active(row)));
  }

  private OnAirChannel.Pipelines pipelines(ObjectNode row) {
    int count = ChannelChecks.pipelines(row);
    Set<Integer> paused =
        schedules.paused(row).stream().filter(one -> one < count).collect(Collectors.toSet());
    return new OnAirChannel.Pipelines(count, ShownChannel.running(row, count), paused);
  }
}
