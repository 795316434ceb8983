package dev.onair.sandbox.rules;

import java.util.Locale;

/** Something that the sandbox does because AWS does so, or may do so. Each service has enums. */
public interface Rule {

  /** The constant's name. */
  String name();

  /** What the rule says, and how that is known. */
  Basis basis();

  /** The service and the rule's name, for example {@code medialive/channel-not-idle}. */
  default String id() {
    String room = getClass().getPackageName();
    return room.substring(room.lastIndexOf('.') + 1)
        + '/'
        + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it holds in a world: what is known always does. */
  default boolean holds(Answers answers) {
    return basis().either().isEmpty() || answers == Answers.STRICT;
  }

  /**
   * The value that stands where nobody said anything.
   *
   * @throws IllegalStateException if the rule has none
   */
  default Object value() {
    return basis().value().orElseThrow(() -> new IllegalStateException(id() + " has no value"));
  }
}
