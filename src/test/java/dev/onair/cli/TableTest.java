package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    StringWriter out = new StringWriter();
    Table table = new Table("A", "LONG", "B");
    table.row("aaa", "l", "b");

    table.print(new PrintWriter(out, true));

    assertThat(out).hasToString("A    LONG  B\naaa  l     b\n");
  }

  @Test
  void aRowOfAnotherWidthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Table("A").row("a", "b"));
  }
}
