package dev.onair.sandbox;

import dev.onair.sandbox.medialive.MediaLiveRule;
import dev.onair.sandbox.rules.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All rules of the sandbox, service by service. */
public final class Rules {

  private Rules() {}

  /** In the order of the services' names, and within one of its enum. */
  public static List<Rule> all() {
    return Stream.<Rule[]>of(MediaLiveRule.values()).flatMap(Stream::of).toList();
  }
}
