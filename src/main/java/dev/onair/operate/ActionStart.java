package dev.onair.operate;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** When an action of a schedule begins. */
public sealed interface ActionStart {

  /** What is done in each case. */
  interface Cases<R> {
    R immediate();

    R fixed(Fixed start);

    R follow(Follow start);
  }

  <R> R match(Cases<R> cases);

  /** As soon as it can be; in a channel that is idle, when it is started. */
  record Immediate() implements ActionStart {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.immediate();
    }
  }

  /**
   * At a time of the clock.
   *
   * @param time when
   */
  record Fixed(Instant time) implements ActionStart {
    public Fixed {
      Objects.requireNonNull(time, "time");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fixed(this);
    }
  }

  /**
   * With an input switch.
   *
   * @param action that switch's name
   * @param atEnd when the input ends that it switches to; else, when it switches
   */
  record Follow(String action, boolean atEnd) implements ActionStart {
    public Follow {
      Objects.requireNonNull(action, "action");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.follow(this);
    }
  }

  /** The time at which it begins; empty where no clock says so. */
  default Optional<Instant> clockTime() {
    return match(
        new Cases<Optional<Instant>>() {
          @Override
          public Optional<Instant> immediate() {
            return Optional.empty();
          }

          @Override
          public Optional<Instant> fixed(Fixed start) {
            return Optional.of(start.time());
          }

          @Override
          public Optional<Instant> follow(Follow start) {
            return Optional.empty();
          }
        });
  }
}
