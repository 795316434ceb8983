package dev.onair.sandbox.cloudfront.edge;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A distribution as an edge location has it.
 *
 * @param host the name that viewers ask with AWS, for example {@code d1.cloudfront.net}
 * @param behaviors the default one last
 * @param errors by status
 */
record Distribution(
    String arn,
    String host,
    boolean enabled,
    List<Behavior> behaviors,
    Map<Integer, CustomError> errors) {

  /**
   * What is done about an error of the origin.
   *
   * @param least for how long it is kept at least
   * @param page what is given out instead
   */
  record CustomError(Duration least, Optional<ErrorPage> page) {}

  /**
   * A page that stands for an error.
   *
   * @param path where it is had from
   * @param status what it is given out with
   */
  record ErrorPage(String path, int status) {}

  Distribution {
    behaviors = List.copyOf(behaviors);
    errors = Map.copyOf(errors);
  }

  /**
   * @see EdgeRule#PATTERN
   */
  Behavior behavior(String path) {
    return behaviors.stream()
        .filter(behavior -> behavior.pattern().matches(path))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the last behavior matches all paths"));
  }

  Duration leastOfErrors(int status) {
    return Optional.ofNullable(errors.get(status))
        .map(CustomError::least)
        .orElse(Duration.ofSeconds((int) EdgeRule.ERROR_LIFETIME.value()));
  }

  Optional<ErrorPage> page(int status) {
    return Optional.ofNullable(errors.get(status)).flatMap(CustomError::page);
  }
}
