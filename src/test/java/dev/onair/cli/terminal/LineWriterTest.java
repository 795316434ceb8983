package dev.onair.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineWriterTest {

  private final StringWriter written = new StringWriter();
  private final LineWriter out = new LineWriter(written, false);

  @Test
  void aLineIsOneLineWhateverIsInIt() {
    out.println("news: a\nsports: applied\u001b[1A\u001b[2K\rb");

    assertThat(written).hasToString("news: a\\nsports: applied\\u001b[1A\\u001b[2K\\rb\n");
  }

  @Test
  void coloursStay() {
    out.println(new Paint(true).bad("a\u001b[8m") + "b");

    assertThat(written).hasToString("\u001b[31ma\\u001b[8m\u001b[0mb\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"::add-mask::a", "   ::stop-commands::t", "a ##[add-mask]b"})
  void noLineIsACommandForTheRunner(String line) {
    out.println(line);
    out.block(line);

    assertThat(written.toString()).contains("\\u00").doesNotContainPattern("(?m)^\\s*::|##\\[");
  }

  @Test
  void anAddressIsNoCommand() {
    out.println("::1/128, ::/0");

    assertThat(written).hasToString("::1/128, ::/0\n");
  }

  @Test
  void aDocumentKeepsItsLines() {
    out.block("{\n  \"a\" : \"\u202e\"\n}");

    assertThat(written).hasToString("{\n  \"a\" : \"\\u202e\"\n}\n");
  }

  @Test
  void whatIsPrintedAsAWholeMovesNoCursorEither() {
    out.print("a\n\tb\r\u001b[2Kc\r\n");

    assertThat(written).hasToString("a\n\tb\\r\\u001b[2Kc\r\n");
  }

  @Test
  void aLineMayBeLong() {
    String line = "x".repeat(100_000);

    out.print(line);
    out.println(line);

    assertThat(written).hasToString(line + line + "\n");
  }

  @Test
  void wordsOfOthersBeginNoLine() {
    out.paragraph("onair: no\nsports: applied");

    assertThat(written).hasToString("onair: no\n  sports: applied\n");
  }

  @Test
  void onlyALineThatIsRewrittenReturnsToItsBeginning() {
    out.rewrite("1/2 a\r\u001b[Kb");
    out.erase();

    assertThat(written).hasToString("\r\u001b[K1/2 a\\r\\u001b[Kb\r\u001b[K");
  }
}
