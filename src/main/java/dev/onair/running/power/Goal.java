package dev.onair.running.power;

import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;

/** Where a channel is brought to. */
public enum Goal {
  /** It runs. */
  ON_AIR(State.RUNNING, State.STARTING, "on air"),
  /** It is idle. */
  OFF_AIR(State.IDLE, State.STOPPING, "off air");

  private final State wanted;
  private final State way;
  private final String words;

  Goal(State wanted, State way, String words) {
    this.wanted = wanted;
    this.way = way;
    this.words = words;
  }

  boolean isReachedBy(Encoder encoder) {
    return encoder.state() == wanted;
  }

  /** Whether a channel is on its way there. */
  boolean isNearTo(Encoder encoder) {
    return encoder.state() == way;
  }

  /** As a person reads it: {@code on air}. */
  String words() {
    return words;
  }
}
