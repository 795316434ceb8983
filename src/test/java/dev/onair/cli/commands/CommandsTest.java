package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.cli.terminal.Surroundings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

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
        "check", "synth", "list", "init", "new", "schema", "plan", "apply", "destroy", "output",
        "matrix", "status", "probe", "start", "stop", "restart", "lock"
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

  @ParameterizedTest
  @CsvSource({
    "deploy, onair apply",
    "diff, onair plan",
    "validate, onair check",
    "log, onair logs"
  })
  void theWordsOfOtherToolsLeadToTheRightCommand(String word, String command) {
    assertThat(new Cli(directory).run(word).err())
        .startsWith("there is no command '" + word + "'\n")
        .contains(command)
        .doesNotContain("destroy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"destory", "destro", "remove", "rm", "down"})
  void whatDestroysIsNeverSuggested(String word) {
    Result result = new Cli(directory).run(word);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).doesNotContain("destroy").contains("See: onair --help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "help",
        "help check",
        "check --help",
        "help help",
        "--project x plan --help",
        "plan --wrong",
        "chek",
        "__complete -- check --f",
        "__complete -- ",
        ""
      })
  void aCommandLineThatKnowsOnlyWhatItConcernsSaysWhatOneThatKnowsAllSays(String line) {
    String[] words = line.isEmpty() ? new String[0] : line.split(" ", -1);

    assertThat(said(surroundings -> Commands.in(surroundings, words), words))
        .isEqualTo(said(Commands::all, words));
  }

  @Test
  void wordsThatStandInAFileAreKnown() throws IOException {
    Files.writeString(directory.resolve("words"), "check --help");

    Result result = new Cli(directory).run("@" + directory.resolve("words"));

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("onair check sports news");
  }

  private String said(Function<Surroundings, CommandLine> made, String... words) {
    StringWriter said = new StringWriter();
    CommandLine commandLine = made.apply(new Cli(directory).surroundings(said));
    int exitCode = commandLine.execute(words);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    return exitCode + "\n" + said;
  }

  @Test
  void everyWordThatIsSuggestedForIsNoCommandAndEveryCommandThatIsNamedExists() {
    Set<String> commands =
        Commands.all(new Cli(directory).surroundings()).getSubcommands().keySet();

    CommandSuggestions.OF_OTHERS.forEach(
        (word, hint) -> {
          assertThat(commands).doesNotContain(word);
          Matcher named = Pattern.compile("onair ([a-z-]+)").matcher(hint);
          while (named.find()) {
            assertThat(commands).contains(named.group(1));
          }
        });
  }

  @Test
  void helpFitsTheTerminalAndIsColouredThereAlone() {
    String piped = new Cli(directory).run("plan", "--help").out();
    String narrow = new Cli(directory).onTerminal(80).run("plan", "--help").out();

    assertThat(piped).doesNotContain("\u001b");
    assertThat(narrow).contains("\u001b");
    assertThat(narrow.replaceAll("\u001b\\[[0-9;]*m", "").lines()).allMatch(l -> l.length() <= 80);
  }

  @Test
  void noColourIsAWishThatIsGranted() {
    for (Map.Entry<String, String> wish : Map.of("NO_COLOR", "1", "TERM", "dumb").entrySet()) {
      assertThat(
              new Cli(directory)
                  .onTerminal(80)
                  .with(wish.getKey(), wish.getValue())
                  .run("plan", "--help")
                  .out())
          .doesNotContain("\u001b");
    }
  }

  @Test
  void aProjectThatIsNotTheWorkingDirectoryIsNamed(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(directory.resolve("channels"));
    Files.writeString(directory.resolve("shared.conf"), "# All as by default.");
    Path within = Files.createDirectories(directory.resolve("docs/old"));

    String expected = "onair: project " + directory + "\n";
    assertThat(new Cli(directory).run("list").err()).isEmpty();
    assertThat(new Cli(within).run("list").err()).isEqualTo(expected);
    assertThat(new Cli(elsewhere).at(directory).run("list").err()).isEqualTo(expected);
    assertThat(new Cli(elsewhere).run("list", "--project", directory.toString()).err())
        .isEqualTo(expected);
  }
}
