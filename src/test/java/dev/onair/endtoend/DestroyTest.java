package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.files.FolderTree;
import dev.onair.testing.RealTerraform.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The end of channels, and what is known of them until then. What must stay is decided in {@code
 * DestroyerTest}.
 */
@Order(15)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DestroyTest {

  private static final String NEWS =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.onair.dev/live.m3u8"] }
      packaging.endpoints.cmaf = null
      """;

  private static final String ARENA =
      """
      class = SINGLE_PIPELINE
      start = false
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      packaging.endpoints.hls = null
      """;

  private Deployment deployment;

  @BeforeAll
  void twoChannels(@TempDir Path root) {
    deployment = Deployment.in(root);
    deployment.project().channel("news", NEWS).channel("arena", ARENA);
    deployment.synthesize().withStandInForTheSharedStack();
    deployment
        .each(List.of("news", "arena"), Workspace::apply)
        .values()
        .forEach(r -> r.succeeded());
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @Test
  @Order(0)
  void aCatalogueTellsWhereTheDeployedChannelsAreFound() throws IOException {
    deployment.project().channel("spare", NEWS);
    String out = "https://d111111abcdef8.cloudfront.net/out/v1/onair_main/";

    Result table = onair().run("output");
    Result m3u = onair().run("output", "--format", "m3u");
    Result json = onair().run("output", "arena", "--format", "json");
    Result missing = onair().run("output", "spare");

    assertThat(table.out())
        .containsPattern("CHANNEL  FOR       NAME +URL\n")
        .containsPattern("arena    players   cmaf/dash +" + out + "arena/cmaf/dash.mpd\n")
        .containsPattern("arena    encoders  main pipeline 0 +rtmp://\\S+\n")
        .containsPattern("news     players   hls/ll-index +" + out + "news/hls/ll-index.m3u8\n");
    assertThat(table.err()).endsWith("spare: not deployed\n");
    assertThat(table.exitCode()).isZero();
    assertThat(m3u.out())
        .isEqualTo(
            """
            #EXTM3U
            #EXTINF:-1 tvg-id="arena" tvg-name="arena",arena
            %1$sarena/cmaf/index.m3u8
            #EXTINF:-1 tvg-id="news" tvg-name="news",news
            %1$snews/hls/index.m3u8
            """
                .formatted(out));
    JsonNode arena = new ObjectMapper().readTree(json.out()).at("/channels/0");
    assertThat(arena.at("/playback/cmaf~1index").asText()).isEqualTo(out + "arena/cmaf/index.m3u8");
    assertThat(arena.at("/push/main/0").asText()).startsWith("rtmp://");
    assertThat(missing.exitCode()).isEqualTo(1);
    deployment.project().without("channels/spare.conf");
  }

  @Test
  @Order(1)
  void nobodyToAskAndNoConfirmationIsAUsageError() {
    Result result = onair().run("destroy", "news", "arena", "--confirm", "arena");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(
            "nobody is there to be asked; confirm by name: onair destroy news arena --confirm news,arena\n");
  }

  @Test
  @Order(2)
  void anUnknownNameIsAnsweredWithTheNearestOne() {
    Result result = onair().run("destroy", "nwes", "--confirm", "nwes");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("unknown channel 'nwes'; did you mean 'news'?\n");
  }

  @Test
  @Order(4)
  void whatDisappearsIsShownAndAnotherNameTypedDestroysNothing() {
    Result result = onair().typing("nwes\n").run("destroy", "news");

    assertThat(result.out())
        .contains("news would be destroyed:\n")
        .contains("  MediaLive   the channel is ON AIR\n")
        .contains(
            "  playback    hls/index https://d111111abcdef8.cloudfront.net/out/v1/onair_main/news/hls/index.m3u8\n")
        .containsPattern("  resources   \\d+: .*1 aws_medialive_channel, 1 aws_medialive_input, ")
        .contains("  file        channels/news.conf stays; with it, the next apply makes");
    assertThat(result.err())
        .contains("Type 'news' to destroy it: ")
        .contains("onair: that is not 'news'; nothing was destroyed");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  @Test
  @Order(5)
  void aChannelWithoutAFileIsListedAsAnOrphan() {
    deployment.project().without("channels/arena.conf");

    assertThat(onair().run("list").out())
        .endsWith("arena: ORPHAN, deployed but without a file; retire it: onair destroy arena\n");
  }

  @Test
  @Order(6)
  void aStateThatIsElsewhereIsNoSignOfAbsence(@TempDir Path elsewhere) throws IOException {
    Path state = deployment.project().root().resolve("terraform.news.tfstate");
    Path away = Files.move(state, elsewhere.resolve("state"));

    Result result = onair().run("destroy", "news", "--confirm", "news");
    Files.move(away, state, StandardCopyOption.REPLACE_EXISTING);

    assertThat(result.out())
        .startsWith("news: FAILED: its state here knows of nothing deployed, but MediaLive has");
    assertThat(result.err()).contains("news: its state doesn't know MediaLive channel ");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  @Test
  @Order(7)
  void aChannelAndAnOrphanGoWithoutAnythingOfAnEarlierSynthesis() throws IOException {
    FolderTree.delete(deployment.project().root().resolve("cdktf.out"));

    Result result = onair().typing("news\n").run("destroy", "news", "arena", "--confirm", "arena");

    assertThat(result.out())
        .containsPattern("  push        main rtmp://\\S+")
        .contains("the channel is off air")
        .endsWith("news: destroyed\narena: destroyed\n");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(deployment.resources()).isEmpty();
    assertThat(onair().run("list").out()).doesNotContain("arena");
    assertThat(deployment.project().root().resolve(".onair/stacks/arena")).doesNotExist();
  }

  private Cli onair() {
    return new Cli(deployment.project().root()).with(deployment.sandbox().environment());
  }
}
