package dev.onair.cli.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli.Result;
import dev.onair.cli.DeployedByScript;
import dev.onair.play.Manifest;
import dev.onair.play.PlayersMissingException;
import dev.onair.play.Wall;
import dev.onair.play.WallChannel;
import dev.onair.play.WallPage;
import dev.onair.testing.LoopbackServer;
import dev.onair.testing.RealTerraform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of deployed channels, with a script in Terraform's place. */
class PlayCommandTest {

  private static final String TERRAFORM =
      """
      channel=$(basename "$PWD")
      case "$*" in
        output*)
          if [ -e "../../../terraform.$channel.tfstate" ]; then
            sed "s/CHANNEL/$channel/" <<'JSON'
            {"playback-urls": {"value": {
              "cmaf/dash": "https://d1.cloudfront.net/CHANNEL/dash.mpd",
              "cmaf/late": "https://d1.cloudfront.net/CHANNEL/late.m3u8",
              "cmaf/ll-index": "https://d1.cloudfront.net/CHANNEL/ll.m3u8",
              "hls/index": "https://d1.cloudfront.net/out/v1/onair_main/CHANNEL/hls/index.m3u8"
            }},
            "push-destinations": {"value": {}}}
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
      packaging.endpoints.cmaf.manifests.late { format = HLS, time-delay = 30s }
      """;

  private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]+)\"");
  private static final Pattern FORMAT = Pattern.compile("\"format\":\"([^\"]+)\"");

  @TempDir private Path root;
  @TempDir private Path programs;

  private DeployedByScript deployed;

  @BeforeEach
  void aDeployedChannelAnOrphanAndOneThatIsNotDeployed() throws IOException {
    deployed = new DeployedByScript(root, programs, TERRAFORM, CHANNEL);
  }

  @Test
  void thePageHasWhatIsDeployedTheLiveBeforeTheDelayed() throws IOException {
    requirePlayers();

    Result result = play();

    Path page = root.resolve("target/wall.html");
    assertThat(result.out()).isEqualTo(page + "\n");
    assertThat(result.err()).endsWith("spare: not deployed\n");
    assertThat(result.exitCode()).isZero();
    String html = Files.readString(page);
    assertThat(all(FORMAT, html))
        .containsExactly("dash", "hls", "hls", "hls", "dash", "ll-hls", "hls-ts", "hls-cmaf");
    assertThat(all(URL, html))
        .startsWith("https://d1.cloudfront.net/gone/dash.mpd")
        .endsWith("https://d1.cloudfront.net/news/late.m3u8");
    assertThat(html).contains("connect-src https://d1.cloudfront.net;");
  }

  @Test
  void ofASandboxEachChannelHasAHostOfItsOwn() throws IOException {
    requirePlayers();

    Result result =
        deployed.cli().with("ONAIR_SANDBOX_MEDIA", "http://127.0.0.1:1").run("play", "news");

    assertThat(all(URL, Files.readString(root.resolve("target/wall.html"))))
        .contains("http://news.d1.cloudfront.localhost:1/news/dash.mpd");
    assertThat(result.err()).contains("ONAIR_SANDBOX_MEDIA: the sandbox doesn't say what it left");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void whatASandboxLeftOutIsOnThePage() throws IOException {
    requirePlayers();
    try (LoopbackServer sandbox = LoopbackServer.start()) {
      sandbox.answer(
          "/notes",
          exchange -> {
            byte[] json = "{\"onair_main/news\":[\"captions left out\"]}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
          });
      Result result = deployed.cli().with("ONAIR_SANDBOX_MEDIA", sandbox.url("")).run("play");

      assertThat(result.exitCode()).as(result.err()).isZero();
    }
    String data = Files.readString(root.resolve("target/wall.html"));
    assertThat(data.substring(data.indexOf("id=\"data\"")))
        .contains("\"name\":\"news\",\"notes\":[\"captions left out\"]")
        .contains("\"name\":\"gone\",\"notes\":[]");
  }

  @Test
  void aTokenIsInThePageForItsOwnerAndNowhereElse() throws IOException {
    requirePlayers();
    Path page = root.resolve("wall.html");
    Files.writeString(page, "an older one");

    Result result = play("news", "--output", "wall.html", "--token", "?Policy=s3cret&Key=k");

    assertThat(result.err()).contains("whoever has the page has it");
    assertThat(result.out() + result.err()).doesNotContain("s3cret");
    assertThat(Files.readString(page)).contains("\"token\":\"Policy=s3cret&Key=k\"");
    assertThat(Files.getPosixFilePermissions(page))
        .extracting(Enum::name)
        .allMatch(name -> name.startsWith("OWNER_"));
  }

  @Test
  void whereNothingIsDeployedThereIsNothingToPlay() throws IOException {
    Result one = play("spare");

    assertThat(one.err()).endsWith("onair: there is nothing to play: no channel is deployed\n");
    assertThat(one.exitCode()).isEqualTo(1);
    assertThat(root.resolve("target/wall.html")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--serve --output wall.html | either --serve or --output, not both",
        "--port 80                  | --port goes with --serve",
        "--serve --port 70000       | --port: 70000 is not allowed; use 1 to 65535"
      })
  void whatDoesNotGoTogetherIsAMistake(String options, String message) {
    Result result = play(options.split(" "));

    assertThat(result.err()).startsWith(message + "\n");
    assertThat(result.exitCode()).isEqualTo(2);
  }

  private static void requirePlayers() {
    try {
      WallPage.html(
          new Wall(
              "test",
              List.of(
                  new WallChannel(
                      "news",
                      List.of(
                          new Manifest("a/b", Manifest.Format.DASH, URI.create("http://a/b.mpd"))),
                      List.of()))));
    } catch (PlayersMissingException e) {
      RealTerraform.needs(false, "the players", e.getMessage());
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> all = new ArrayList<>();
    Matcher matcher = pattern.matcher(text.substring(text.indexOf("id=\"data\"")));
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }

  private Result play(String... arguments) {
    return deployed.run("play", arguments);
  }
}
