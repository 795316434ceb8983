package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli.Result;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where deployed channels are found, with a script in Terraform's place. */
class OutputCommandTest {

  /** It runs in cdktf.out/stacks/<name> or the like, and knows what there is a state of. */
  private static final String TERRAFORM =
      """
      channel=$(basename "$PWD")
      case "$*" in
        output*)
          if [ -e "../../../terraform.$channel.tfstate" ]; then
            sed "s/CHANNEL/$channel/" <<'JSON'
            {"playback-urls": {"value": {
              "c/d": "https://a.example/CHANNEL/d.mpd",
              "c/i": "https://a.example/CHANNEL/i.m3u8"
            }}}
      JSON
          else
            echo '{}'
          fi ;;
      esac
      """;

  private static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.onair.dev/live.m3u8"] }
      """;

  private static final String STATE =
      "{ \"version\": 4, \"resources\": [ { \"mode\": \"managed\" } ] }";

  @TempDir private Path root;
  @TempDir private Path programs;

  @BeforeEach
  void aDeployedChannelAnOrphanAndOneThatIsNotDeployed() throws IOException {
    ProjectFolder.in(root)
        .channel("news", CHANNEL)
        .channel("spare", CHANNEL)
        .file("terraform.news.tfstate", STATE)
        .file("terraform.gone.tfstate", STATE);
    Scripts.write(programs.resolve("terraform"), TERRAFORM);
    Files.writeString(programs.resolve("own.tfrc"), "");
  }

  @Test
  void orphansArePlayingTooAndStandAmongTheOthers() {
    Result table = output();
    Result m3u = output("--format", "m3u");

    assertThat(table.out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "CHANNEL FOR NAME URL",
            "gone players c/d https://a.example/gone/d.mpd",
            "gone players c/i https://a.example/gone/i.m3u8",
            "news players c/d https://a.example/news/d.mpd",
            "news players c/i https://a.example/news/i.m3u8");
    assertThat(table.err()).endsWith("spare: not deployed\n");
    assertThat(table.exitCode()).isZero();
    assertThat(m3u.out()).contains(",gone\nhttps://a.example/gone/i.m3u8\n");
  }

  @Test
  void anOrphanCanBeNamedAndAnUnknownChannelIsAMistake() {
    Result orphan = output("gone", "--format", "json");
    Result unknown = output("gnoe");

    assertThat(orphan.out()).contains("\"channel\" : \"gone\"");
    assertThat(orphan.exitCode()).isZero();
    assertThat(unknown.err()).startsWith("unknown channel 'gnoe'; did you mean 'gone'?\n");
    assertThat(unknown.exitCode()).isEqualTo(2);
  }

  @Test
  void whatTerraformSaysIsForTheOwnerAlone() throws IOException {
    output();

    assertThat(Files.getPosixFilePermissions(root.resolve(".onair")))
        .extracting(Enum::name)
        .allMatch(name -> name.startsWith("OWNER_"));
  }

  private Result output(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "output";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return new Cli(root)
        .with("PATH", programs + ":" + System.getenv("PATH"))
        .with("TF_CLI_CONFIG_FILE", programs.resolve("own.tfrc").toString())
        .run(command);
  }
}
