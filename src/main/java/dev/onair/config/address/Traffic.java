package dev.onair.config.address;

/** What MediaLive does with an address. */
public enum Traffic {
  FETCHES("fetches"),
  SENDS("sends");

  private final String verb;

  Traffic(String verb) {
    this.verb = verb;
  }

  /** It, in a sentence about MediaLive. */
  String verb() {
    return verb;
  }
}
