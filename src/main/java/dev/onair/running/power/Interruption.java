package dev.onair.running.power;

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

  /** What a refusal ends with. */
  public String words() {
    return words;
  }
}
