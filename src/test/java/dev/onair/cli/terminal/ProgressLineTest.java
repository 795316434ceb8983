package dev.onair.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter err = new StringWriter();

  @Test
  void onATerminalOneLineIsRewrittenAndTakenAwayAtTheEnd() {
    try (ProgressLine line = new ProgressLine(new LineWriter(err, false), true)) {
      line.step(1, 2, "shared");
      line.step(2, 2, "sports");
    }

    assertThat(err).hasToString("\r\u001b[K1/2 shared\r\u001b[K2/2 sports\r\u001b[K");
  }

  @Test
  void elsewhereTenLinesTellOfAnyNumberOfStacks() {
    try (ProgressLine line = new ProgressLine(new LineWriter(err, true), false)) {
      for (int done = 1; done <= 1001; done++) {
        line.step(done, 1001, "a stack");
      }
    }

    assertThat(err.toString().lines()).hasSize(10).last().isEqualTo("1001 of 1001 stacks");
  }

  @Test
  void elsewhereAFewStacksNeedNoProgress() {
    try (ProgressLine line = new ProgressLine(new LineWriter(err, true), false)) {
      line.step(1, 2, "shared");
      line.step(2, 2, "sports");
    }

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void onATerminalTheLineSaysWhatIsDoneToHowManyStacks() {
    try (ProgressLine line = new ProgressLine(new LineWriter(err, false), true)) {
      work(line);
    }

    assertThat(err.toString().replace("\r\u001b[K", "<"))
        .isEqualTo(
            "<applying …<applying: 1/2, news applied<onair: a word\n<applying: 2/2, arena failed<");
  }

  @Test
  void elsewhereEachStackHasALineWhenItIsDone() {
    try (ProgressLine line = new ProgressLine(new LineWriter(err, false), false)) {
      work(line);
    }

    assertThat(err)
        .hasToString(
            """
            applying …
            applying: 1/2, news applied
            onair: a word
            applying: 2/2, arena failed
            """);
  }

  private static void work(ProgressLine line) {
    line.begins("applying", 2);
    line.done("news", "applied");
    line.notice("a word");
    line.done("arena", "failed");
    line.begins("looking", 0);
  }
}
