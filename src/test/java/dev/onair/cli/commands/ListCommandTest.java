package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

  private static final String STATE =
      "{ \"version\": 4, \"resources\": [ { \"mode\": \"managed\" } ] }";

  private static final String ARENA =
      """
      class = SINGLE_PIPELINE
      start = false
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      """;

  @TempDir private Path root;

  @Test
  void everyChannelIsALine() {
    ProjectFolder.in(root)
        .channel(
            "sports",
            """
            inputs.main {
              type = URL_PULL
              sources = ["https://a.example/a.m3u8", "https://b.example/b.m3u8"]
            }
            encoding.profile = sd-540p-30fps
            """)
        .channel("arena", ARENA);

    assertThat(new Cli(root).run("list").out())
        .isEqualTo(
            """
            CHANNEL  CLASS            INPUTS          PROFILE        GROUP  START  DEPLOYED
            arena    SINGLE_PIPELINE  main=RTMP_PUSH  hd-720p-25fps  main   no     no
            sports   STANDARD         main=URL_PULL   sd-540p-30fps  main   yes    no
            """);
  }

  @Test
  void whatIsDeployedIsWhatTheStatesHereSay() {
    project().file("terraform.arena.tfstate", STATE).file("terraform.gone.tfstate", STATE);

    Result result = new Cli(root).run("list");

    assertThat(result.out())
        .containsPattern("arena .* no +yes\n")
        .containsPattern("sports .* yes +no\n")
        .endsWith("gone: ORPHAN, deployed but without a file; retire it: onair destroy gone\n");
  }

  @Test
  void whereStatesAreKeptElsewhereNothingIsSaidOfWhatIsDeployed() {
    project().shared("state { backend = s3, bucket = states-of-tv, region = eu-west-1 }\n");

    assertThat(new Cli(root).run("list").out()).containsPattern("arena .* no +\\?\n");
  }

  @Test
  void programsGetJson() throws Exception {
    project().file("terraform.arena.tfstate", STATE).file("terraform.gone.tfstate", STATE);

    JsonNode json =
        new ObjectMapper().readTree(new Cli(root).run("list", "--format", "json").out());

    assertThat(json.at("/channels/0/channel").asText()).isEqualTo("arena");
    assertThat(json.at("/channels/0/inputs/main").asText()).isEqualTo("RTMP_PUSH");
    assertThat(json.at("/channels/0/start").booleanValue()).isFalse();
    assertThat(json.at("/channels/0/deployed").booleanValue()).isTrue();
    assertThat(json.at("/channels/1/deployed").booleanValue()).isFalse();
    assertThat(json.at("/orphans/0").asText()).isEqualTo("gone");
  }

  @Test
  void onATerminalNoLineIsLongerThanItIsWide() {
    project();

    Result result = new Cli(root).onTerminal(72).run("list");

    assertThat(result.out().lines()).allMatch(line -> line.length() <= 72);
    assertThat(result.out()).contains("SINGLE_PIP…", "sports");
  }

  private ProjectFolder project() {
    return ProjectFolder.in(root)
        .channel("arena", ARENA)
        .channel(
            "sports",
            """
            inputs.main {
              type = URL_PULL
              sources = ["https://a.example/a.m3u8", "https://b.example/b.m3u8"]
            }
            """);
  }
}
