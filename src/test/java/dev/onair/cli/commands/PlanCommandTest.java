package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

  @TempDir private Path root;

  @Test
  void aRuleThatIsNoneIsAUsageErrorThatSaysWhatWasMeant() {
    Cli.Result result = plan("--fail-on", "off-air,medialive.chanel.updated");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "--fail-on: no class and no rule is called 'medialive.chanel.updated'; did you mean"
                + " 'medialive.channel.updated'?");
  }

  @Test
  void soIsAClassWithATypingError() {
    Cli.Result result = plan("--fail-on", "output.removed", "--fail-on", "ofair");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("'ofair'; did you mean 'off-air'?");
  }

  @Test
  void classesAndRulesAreTakenSeparatedByCommasAndRepeated() {
    Cli.Result result =
        plan("--fail-on", "off-air,output.removed", "--fail-on", "unknown", "--all", "news");

    // It gets as far as to the next thing that is wrong.
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("either --all or names, not both");
  }

  private Cli.Result plan(String... args) {
    ProjectFolder.in(root);
    String[] all = new String[args.length + 1];
    all[0] = "plan";
    System.arraycopy(args, 0, all, 1, args.length);
    return new Cli(root).run(all);
  }
}
