package dev.onair.fleet.review;

import dev.onair.terraform.plan.Action;
import java.util.Locale;

/** What is done with the subject of a finding: by Terraform, or by onair beside it. */
public enum ReviewedAction {
  CREATE,
  UPDATE,
  REPLACE,
  DELETE,
  /** Terraform does anything else with it, such as to forget it. */
  OTHER,
  /** onair starts the encoder channel. */
  START,
  /** Terraform could not say. */
  UNKNOWN;

  /** What Terraform does. */
  static ReviewedAction of(Action action) {
    return switch (action) {
      case CREATE -> CREATE;
      case UPDATE -> UPDATE;
      case REPLACE -> REPLACE;
      case DELETE -> DELETE;
      case NO_OP, READ, OTHER -> OTHER;
    };
  }

  /** As it is written in a review: {@code replace}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
