package dev.onair.running.power;

import dev.onair.model.FleetSpec;
import java.util.List;

/** Whether a channel may go off air for a moment. */
public enum Interruption {
  /** Nobody said that it may. */
  UNASKED("if it may: --interrupt"),
  /** Somebody said so. */
  ALLOWED(""),
  /** Its file says that it may not, whoever says so. */
  PROTECTED("its file says protect = true");

  private final String words;

  Interruption(String words) {
    this.words = words;
  }

  /**
   * Whether a channel may.
   *
   * @param isAsked whether somebody said that it may
   */
  public static Interruption of(String channel, FleetSpec fleet, boolean isAsked) {
    if (!PowerSwitch.protectedOf(List.of(channel), fleet).isEmpty()) {
      return PROTECTED;
    }
    return isAsked ? ALLOWED : UNASKED;
  }

  /** What a refusal ends with. */
  public String words() {
    return words;
  }
}
