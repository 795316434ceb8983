package dev.onair.preflight;

/** What a check belongs to, in the order of a report. */
public enum Topic {
  /** Whose credentials these are, and for which account and region. */
  IDENTITY("identity"),
  /** Whether the services answer. */
  SERVICE("service"),
  /** What the account may have. */
  QUOTA("quota"),
  /** What the caller may do. */
  PERMISSION("permission"),
  /** What {@code shared.conf} names for viewers. */
  DELIVERY("delivery"),
  /** What channels name for their inputs, or fetch besides. */
  INGEST("ingest"),
  /** Where Terraform keeps its state. */
  STATE("state");

  private final String id;

  Topic(String id) {
    this.id = id;
  }

  /** Its part of a check's id. */
  public String id() {
    return id;
  }
}
