package dev.onair.sandbox.medialive.playout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.medialive.playout.encode.Abilities;
import dev.onair.sandbox.medialive.playout.source.Source;
import dev.onair.sandbox.medialive.playout.source.StreamFaults;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlayoutEndTest {

  private static final class NoRuns implements Runs {
    @Override
    public Run made(Source.Made source, RunOrder order) {
      throw new IllegalStateException("nothing is on air");
    }

    @Override
    public Run live(Source.Live source, RunOrder order) {
      throw new IllegalStateException("nothing is on air");
    }

    @Override
    public void close() {
      // Nothing of it is there.
    }
  }

  @Test
  void aLookThatComesLateBeginsNothing() {
    AtomicInteger looks = new AtomicInteger();
    Playout playout =
        new Playout(
            () -> {
              looks.incrementAndGet();
              return List.of();
            },
            id -> {
              throw new IllegalStateException("nothing is on air");
            },
            new Transmission.Desk(
                new Abilities(Set.of(), Set.of(), Optional.empty()),
                new FixedSources(new Source.Nothing("nothing")),
                new StreamFaults(),
                new NoRuns(),
                line -> {}),
            (path, type, body) -> 200,
            Clock.systemUTC());
    playout.look();
    playout.close();

    playout.look();

    assertThat(looks).hasValue(1);
  }
}
