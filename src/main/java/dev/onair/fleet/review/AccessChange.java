package dev.onair.fleet.review;

import dev.onair.diagnostics.Shown;
import java.util.List;
import java.util.Objects;

/**
 * Who gets in, or does no more, by what a plan does with one resource.
 *
 * @param kind in which way
 * @param subject with what it is done
 * @param action what is done
 * @param details what exactly, each in full
 */
public record AccessChange(
    AccessKind kind, Subject subject, ReviewedAction action, List<String> details) {

  /** How Terraform's configuration names what it is yet to look up. */
  private static final String REFERENCE = "${";

  /** Characters of a detail: a grant is read to its end. */
  private static final int LONGEST = 1000;

  public AccessChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(action, "action");
    details = List.copyOf(details);
  }

  /** Whether another change lets all of it in already. */
  boolean isWithin(AccessChange other) {
    boolean isReferring = other.details.stream().anyMatch(detail -> detail.contains(REFERENCE));
    boolean isSeenNow = kind == AccessKind.ROLE_GRANTED && other.kind == AccessKind.ROLE_UNSEEN;
    return subject.equals(other.subject)
        && (isSeenNow
            || (kind == other.kind && (isReferring || other.details.containsAll(details))));
  }

  /** What exactly, a line each. */
  List<String> shown() {
    return details.stream().map(detail -> Shown.cut(Shown.line(detail), LONGEST)).toList();
  }

  /** Whether more get in, or others. */
  public boolean widens() {
    return kind.widens();
  }
}
