package dev.onair.estimate.latency;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One stage on the way from the source to the screen.
 *
 * @param name what it is
 * @param takes how long it takes
 * @param because why
 * @param setting the setting that makes it so; absent: it is assumed, and no setting changes it
 */
public record Stage(String name, Duration takes, String because, Optional<String> setting) {

  public Stage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(takes, "takes");
    Objects.requireNonNull(because, "because");
    Objects.requireNonNull(setting, "setting");
  }

  static Stage assumed(String name, Duration takes, String because) {
    return new Stage(name, takes, because, Optional.empty());
  }

  static Stage set(String name, Duration takes, String because, String setting) {
    return new Stage(name, takes, because, Optional.of(setting));
  }
}
