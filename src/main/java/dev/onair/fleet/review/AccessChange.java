package dev.onair.fleet.review;

import java.util.List;
import java.util.Objects;

/**
 * Who gets in, or does no more, by what a plan does with one resource.
 *
 * @param kind in which way
 * @param subject with what it is done
 * @param action what is done
 * @param details what exactly, a line each
 */
public record AccessChange(
    AccessKind kind, Subject subject, ReviewedAction action, List<String> details) {

  public AccessChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(action, "action");
    details = List.copyOf(details);
  }

  /** Whether more get in, or others. */
  public boolean widens() {
    return kind.widens();
  }
}
