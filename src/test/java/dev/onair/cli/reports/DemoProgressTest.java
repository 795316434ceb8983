package dev.onair.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.terraform.ResourceEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DemoProgressTest {

  private final StringWriter err = new StringWriter();

  @Test
  void onATerminalOneLineIsRewrittenWhileTerraformWaitsToo() {
    run(true);

    assertThat(plain())
        .isEqualTo(
            """
            deploying
            <  1 resource, N s: news<  1 resource, N s: news<  1 resource, N s
            planning
            <  N s: news<  N s
            """);
  }

  @Test
  void elsewhereEachStackHasALineWhenItIsDone() {
    run(false);

    assertThat(plain())
        .isEqualTo(
            """
            deploying
              news: 1 resource, N s
            planning
              news: done, N s
            """);
  }

  private void run(boolean terminal) {
    try (DemoProgress progress = new DemoProgress(new PrintWriter(err), terminal)) {
      progress.begins("deploying");
      progress.resource("news", ResourceEvent.of("a.b: Creation complete after 1s").orElseThrow());
      progress.works("news");
      progress.done("news");
      progress.begins("planning");
      progress.works("news");
      progress.done("news");
    }
  }

  /** With a sign where the line is rewritten, and without what a clock says. */
  private String plain() {
    return err.toString().replace("\r\u001b[K", "<").replaceAll("\\d+ s\\b", "N s");
  }
}
