package dev.onair.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.onair.cli.terminal.LineWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    StringWriter out = new StringWriter();
    Table table = new Table("A", "LONG", "B");
    table.row("aaa", "l", "b");

    table.print(new LineWriter(out, true), OptionalInt.empty());

    assertThat(out).hasToString("A    LONG  B\naaa  l     b\n");
  }

  @Test
  void aRowOfAnotherWidthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Table("A").row("a", "b"));
  }

  @Test
  void onATerminalTheWidestColumnsAreShortenedUntilAllFit() {
    StringWriter out = new StringWriter();
    Table table = new Table("NAME", "INPUTS", "START");
    table.row("news", "main=RTMP_PUSH,spare=RTMP_PUSH", "yes");

    table.print(new LineWriter(out, true), OptionalInt.of(30));

    assertThat(out).hasToString("NAME  INPUTS             START\nnews  main=RTMP_PUSH,s…  yes\n");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 30);
  }

  @Test
  void onATerminalALastColumnOfUrlsGoesToLinesOfItsOwnAndIsNeverCut() {
    StringWriter out = new StringWriter();
    Table table = new Table("CHANNEL", "URL");
    table.row("news", "https://d111111abcdef8.cloudfront.net/out/v1/a");
    table.row("", "https://d111111abcdef8.cloudfront.net/out/v1/b");
    table.row("sports", "");

    table.print(new LineWriter(out, true), OptionalInt.of(40));

    assertThat(out)
        .hasToString(
            """
            CHANNEL
                URL
            news
                https://d111111abcdef8.cloudfront.net/out/v1/a
                https://d111111abcdef8.cloudfront.net/out/v1/b
            sports
            """);
  }
}
