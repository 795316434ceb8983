package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says, and what it is called, says nothing in a report but that. */
class SpoofedOutputTest {

  private static final String FORGED = "\n::error::forged\r\u001b[2K\u001b[1m";

  /** What a log or a terminal acts on, at the beginning of a line or anywhere. */
  private static final String ACTED_ON =
      "(?m)[\\p{Cc}\\p{Cf}&&[^\\n]]|^\\s*::(?!(error|warning) file=)|^2 channels|##\\[";

  @TempDir private Path root;

  @BeforeEach
  void aChannelThatForgesLines() throws Exception {
    ProjectFolder.in(root)
        .channel(
            "news",
            """
            inputs.main {
              type = "URL_PULL\\n2 channels, no errors\\n::error::forged"
              "key\\u001b[2K##[error]a\\u202e" = 1
            }
            profile = "no\\n::stop-commands::a"
            """);
    Files.writeString(root.resolve("channels").resolve("a" + FORGED + ".conf"), "a = 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "github", "json"})
  void aCheckTellsProblemsAndNothingElse(String format) throws Exception {
    Result result = new Cli(root).run("check", "--format", format);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err() + result.out()).contains("forged").doesNotContainPattern(ACTED_ON);
    if (format.equals("json")) {
      assertThat(new ObjectMapper().readTree(result.out()).path("usable").asBoolean()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "plan", "nothing", "schema"})
  void aWrongArgumentIsOneLine(String command) {
    Result result = new Cli(root).run(command, "a" + FORGED);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).doesNotContainPattern(ACTED_ON);
  }

  @Test
  void everyProblemIsALine() {
    Result text = new Cli(root).run("check");

    List<String> lines = text.err().lines().toList();
    assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.startsWith("channels/"));
  }
}
