package dev.onair.fleet.review;

import java.util.List;
import java.util.Objects;

/**
 * What a plan does with one resource or output, and what that does to a stream.
 *
 * @param impact to a stream
 * @param subject the resource's or output's address
 * @param action such as {@code update} or {@code replace}
 * @param settings what causes it, as {@code path: from → to}
 * @param because what the provider or the service does that makes it so
 */
public record Finding(
    Impact impact, String subject, String action, List<String> settings, String because) {

  public Finding {
    Objects.requireNonNull(impact, "impact");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(action, "action");
    settings = List.copyOf(settings);
    Objects.requireNonNull(because, "because");
  }
}
