package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.testing.ProjectFolder;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoScriptTest {

  private static final List<String> CHECK = List.of("check");

  @TempDir private Path root;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private DemoScript script;

  @BeforeEach
  void aProjectOfNoChannels() {
    ProjectFolder.in(root).shared("region = eu-west-1");
    script =
        new DemoScript(
            new Surroundings(
                new LineWriter(out, false),
                new LineWriter(err, true),
                false,
                OptionalInt.empty(),
                Optional.empty(),
                Map.of(),
                root,
                root));
  }

  @Test
  void eachCommandIsShownAboveWhatItSays() throws Exception {
    int exitCode = script.run(List.of(CHECK, List.of("list", "--format", "json")));

    assertThat(exitCode).isEqualTo(0);
    assertThat(out.toString())
        .startsWith("\n$ onair check\n0 channels, no errors\n\n$ onair list --format json\n{\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theFirstThatFailsIsTheLast() throws Exception {
    int exitCode = script.run(List.of(CHECK, List.of("check", "nope"), CHECK));

    assertThat(exitCode).isEqualTo(2);
    assertThat(out.toString()).endsWith("\n$ onair check nope\n");
    assertThat(err.toString())
        .contains("unknown channel 'nope'")
        .endsWith(
            "onair: the demonstration ends here, as 'onair check nope' failed; what there was is"
                + " gone with the sandbox\n");
  }

  @Test
  void afterAnInterruptionNoCommandIsBegun() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> script.run(List.of(CHECK, CHECK)))
        .isInstanceOf(InterruptedException.class);

    assertThat(out.toString().lines().filter("$ onair check"::equals)).hasSize(1);
    assertThat(err.toString()).isEmpty();
  }
}
