package dev.onair.running.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.operate.EncoderLogs;
import dev.onair.operate.LogEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LogTailTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private final List<LogEvent> logged = new ArrayList<>();
  private final List<Instant> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final LogTail tail =
      new LogTail(new Memory(), "1234567", NOON, event -> told.add(event.id()));

  /** Logs in memory. */
  private final class Memory implements EncoderLogs {
    @Override
    public void read(String id, Instant since, Consumer<LogEvent> reader) {
      asked.add(since);
      logged.stream().filter(event -> !event.time().isBefore(since)).forEach(reader);
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  @Test
  void eachEventIsToldOnce() throws Exception {
    log("a", 10);
    assertThat(tail.look()).isEqualTo(1);
    log("b", 20);
    assertThat(tail.look()).isEqualTo(1);
    assertThat(tail.look()).isZero();

    assertThat(told).containsExactly("a", "b");
  }

  @Test
  void anEventThatArrivesLateIsTold() throws Exception {
    log("a", 600);
    tail.look();
    log("late", 500);
    tail.look();
    log("too-late", 400);
    tail.look();

    assertThat(told).containsExactly("a", "late");
  }

  @Test
  void whatIsOlderThanWasAskedForIsNeverRead() throws Exception {
    log("a", 30);
    tail.look();
    tail.look();

    assertThat(asked).allMatch(since -> since.equals(NOON));
  }

  private void log(String id, int seconds) {
    logged.add(new LogEvent(id, NOON.plusSeconds(seconds), "s", "m"));
  }
}
