package dev.onair.fleet.review;

import java.util.Objects;

/**
 * What a rule says of a change.
 *
 * @param rule the rule's id, such as {@code medialive.channel.updated}: it stays, whatever becomes
 *     of the words
 * @param impact what the change does to a stream
 * @param because what the provider or the service does that makes it so
 */
public record Ruling(String rule, Impact impact, String because) {
  public Ruling {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(impact, "impact");
    Objects.requireNonNull(because, "because");
  }
}
