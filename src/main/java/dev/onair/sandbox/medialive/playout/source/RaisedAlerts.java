package dev.onair.sandbox.medialive.playout.source;

import dev.onair.sandbox.medialive.Alert;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The alerts that a channel has because of its pictures: each is set once, and taken back. */
public final class RaisedAlerts {

  private final String channelId;
  private final BiFunction<String, Alert, String> set;
  private final Consumer<String> over;
  private final Map<Key, String> ids = new HashMap<>();

  private record Key(int pipeline, String type) {}

  /**
   * None yet.
   *
   * @param set raises one, and gives its id
   * @param over takes one back
   */
  public RaisedAlerts(
      String channelId, BiFunction<String, Alert, String> set, Consumer<String> over) {
    this.channelId = channelId;
    this.set = set;
    this.over = over;
  }

  /** Says what ails the channel now; of each type one in a pipeline. */
  public void are(Set<Alert> alerts) {
    Map<Key, Alert> now = new HashMap<>();
    alerts.forEach(alert -> now.put(new Key(alert.pipeline(), alert.type()), alert));
    ids.entrySet()
        .removeIf(
            raised -> {
              boolean gone = !now.containsKey(raised.getKey());
              if (gone) {
                over.accept(raised.getValue());
              }
              return gone;
            });
    now.forEach((key, alert) -> ids.computeIfAbsent(key, fresh -> set.apply(channelId, alert)));
  }
}
