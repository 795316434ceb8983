package dev.onair.fleet.review;

import java.util.List;

/** Findings for tests, made up. */
public final class Findings {

  private Findings() {}

  /** Something is done with a resource of a type. */
  public static ReviewFinding of(Impact impact, ReviewedAction action, String type) {
    return new ReviewFinding(
        new Ruling("of.a.test", impact, "of a test"),
        new Subject(type, type + ".a"),
        action,
        List.of());
  }
}
