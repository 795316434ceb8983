package dev.onair.operate;

import java.util.Objects;

/**
 * An action of a channel's schedule.
 *
 * @param name what it is called; no other of that schedule is called so
 * @param start when it begins
 * @param deed what it does
 */
public record ScheduleAction(String name, ActionStart start, Deed deed) {
  public ScheduleAction {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(deed, "deed");
  }
}
