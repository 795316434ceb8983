package dev.onair.config;

import dev.onair.model.SharedSpec;

/** What the text of a {@code shared.conf} says. */
public final class SharedConf {

  private SharedConf() {}

  /** What a text without problems says. */
  public static SharedSpec spec(String text) {
    Sections sections = new Sections();
    Defaults defaults = Defaults.load();
    return new SharedReader(defaults)
        .read(sections.root(text, defaults.shared()))
        .orElseThrow(() -> new AssertionError(sections.problems()));
  }
}
