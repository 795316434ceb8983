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

  /** What an encoder channel does; what does more stands before what does less. */
  public enum State {
    /** It runs; RECOVERING counts, as it comes back by itself. */
    RUNNING,
    /** It is about to run. */
    STARTING,
    /** It is about to stop. */
    STOPPING,
    /** It is being made or changed. */
    CHANGING,
    /** It does not run. */
    IDLE,
    /** Its creation or its update failed. */
    FAILED,
    /** It is going or gone. */
    GONE
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
