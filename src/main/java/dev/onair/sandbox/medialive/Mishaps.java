package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import java.util.Optional;

/**
 * What goes wrong with channels, on demand: alerts that come and go, and starts that come to
 * nothing.
 */
public final class Mishaps {

  private final World world;
  private final Alerts alerts;
  private final StoreTable starts;
  private final StoreTable shown;

  private Mishaps(World world) {
    this.world = world;
    this.alerts = new Alerts(world);
    this.starts = world.store().notes("medialive/mishap");
    this.shown = world.store().notes(ShownChannel.ON_AIR);
  }

  /** Those of a world; once for each. */
  public static Mishaps in(World world) {
    return new Mishaps(world);
  }

  Alerts alerts() {
    return alerts;
  }

  /**
   * A channel gets an alert.
   *
   * @return the alert's id
   */
  public String alert(String channelId, Alert alert) {
    return world.alone(() -> alerts.set(channelId, alert));
  }

  /** What an alert told of is over. */
  public void over(String alertId) {
    world.alone(
        () -> {
          alerts.clear(alertId);
          return alertId;
        });
  }

  /**
   * A channel shows an input, by its schedule or because another one failed.
   *
   * @param attachment name of the attachment
   */
  public void shows(String channelId, String attachment) {
    world.alone(
        () -> {
          shown.put(channelId, Rows.object().put("attachment", attachment));
          return attachment;
        });
  }

  /**
   * The next start of a channel comes to nothing.
   *
   * @param reason the alert that says why
   */
  public void failingStart(String channelId, Alert reason) {
    ObjectNode note =
        Rows.object()
            .put("pipeline", reason.pipeline())
            .put("type", reason.type())
            .put("message", reason.message());
    world.alone(
        () -> {
          starts.put(channelId, note);
          return note;
        });
  }

  /** The attachment that a channel shows; absent where no pictures are made of it. */
  Optional<String> shown(String channelId) {
    return shown.find(channelId).map(note -> note.get("attachment").asText());
  }

  void showsNothing(String channelId) {
    shown.remove(channelId);
  }

  /** Why the start of a channel comes to nothing, this once; absent where it does not. */
  Optional<Alert> ofStart(String channelId) {
    return starts
        .remove(channelId)
        .map(
            note ->
                new Alert(
                    note.get("pipeline").asInt(),
                    note.get("type").asText(),
                    note.get("message").asText()));
  }
}
