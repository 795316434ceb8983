package dev.onair.fleet.review;

import dev.onair.terraform.plan.PlannedChange;
import java.util.Comparator;
import java.util.Objects;

/**
 * What something is done with: a resource, an output, or a stack as a whole.
 *
 * @param type the resource's type at the provider, or one of Cloud Control's; {@link
 *     PlannedChange#OUTPUT} for an output, {@link #STACK} for a stack
 * @param address the resource's address in Terraform; the name of an output or a stack
 */
public record Subject(String type, String address) implements Comparable<Subject> {

  /** The type of a stack as a whole. */
  public static final String STACK = "stack";

  public Subject {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(address, "address");
  }

  static Subject of(PlannedChange change) {
    return new Subject(change.type(), change.address());
  }

  /** Whether it is of a type. */
  public boolean isA(String other) {
    return type.equals(other);
  }

  /** In the order in which people look for it: by what it is called. */
  @Override
  public int compareTo(Subject other) {
    return Comparator.comparing(Subject::toString)
        .thenComparing(Subject::type)
        .compare(this, other);
  }

  /** For people: {@code output playback-urls}. */
  @Override
  public String toString() {
    return isA(PlannedChange.OUTPUT) ? "output " + address : address;
  }
}
