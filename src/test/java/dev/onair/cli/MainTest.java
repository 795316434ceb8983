package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir private Path directory;

  @Test
  void versionNamesOnairAndWhatItStandsOn() {
    Result result = new Cli(directory).run("--version");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.out()).matches("(?s)onair \\d+\\.\\d+\\.\\d+\nCDKTF \\d.*Java \\d.*");
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check", "synth", "list", "new", "schema", "plan", "apply", "destroy", "output", "matrix"
      })
  void everyCommandHasAHelpTextWithAnExample(String command) {
    Result result = new Cli(directory).run(command, "--help");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.out()).contains("Usage: onair " + command).contains("  onair ");
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void aMisspeltCommandIsAUsageErrorWithASuggestion() {
    Result result = new Cli(directory).run("chekc");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("chekc").contains("Did you mean").contains("check");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void noCommandIsAUsageErrorThatShowsTheCommands() {
    Result result = new Cli(directory).run();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("Missing command").contains("synth");
  }

  @Test
  void aProjectFolderThatIsNotThereIsAUsageError() {
    Result result = new Cli(directory).run("check", "--project", "nowhere");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--project: no folder " + directory.resolve("nowhere"));
  }

  @Test
  void completionIsOfferedForCommandsAndTheirOptions() {
    Result result = new Cli(directory).run("generate-completion");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.out()).contains("URL_PULL").contains("--output");
  }
}
