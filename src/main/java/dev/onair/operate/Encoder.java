package dev.onair.operate;

import java.util.Map;
import java.util.Objects;

/**
 * An encoder channel, as MediaLive has it.
 *
 * @param id its id at MediaLive
 * @param name its name at MediaLive
 * @param state what it does
 * @param tags its tags
 */
public record Encoder(String id, String name, State state, Map<String, String> tags) {

  /** What an encoder channel does. */
  public enum State {
    /** It runs; RECOVERING counts, as it comes back by itself. */
    RUNNING,
    /** It is about to run. */
    STARTING,
    /** It is about to stop. */
    STOPPING,
    /** It does not run. */
    IDLE,
    /** It is being made or changed. */
    CHANGING,
    /** Its creation or update failed, or it is going or gone. */
    UNUSABLE
  }

  public Encoder {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    tags = Map.copyOf(tags);
  }

  /** The value of a tag; "" for none. */
  public String tag(String key) {
    return tags.getOrDefault(key, "");
  }
}
