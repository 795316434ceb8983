package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli.Result;
import dev.onair.cli.DeployedByScript;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where deployed channels are found, with a script in Terraform's place. */
class OutputCommandTest {

  private static final String TERRAFORM =
      """
      channel=$(basename "$PWD")
      case "$*" in
        output*)
          if [ -e "../../../terraform.$channel.tfstate" ]; then
            push='{}'
            [ ! -e "../../../push.$channel" ] || push=$(cat "../../../push.$channel")
            sed "s/CHANNEL/$channel/; s|PUSH|$push|" <<'JSON'
            {"playback-urls": {"value": {
              "c/d": "https://a.example/CHANNEL/d.mpd",
              "c/i": "https://a.example/CHANNEL/i.m3u8"
            }},
            "push-destinations": {"value": PUSH}}
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

  private static final String PUSHED =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = UDP_PUSH, allow = ["203.0.113.0/24"] }
      """;

  private static final String STATE =
      "{ \"version\": 4, \"resources\": [ { \"mode\": \"managed\" } ] }";

  @TempDir private Path root;
  @TempDir private Path programs;

  private DeployedByScript deployed;

  @BeforeEach
  void aDeployedChannelAnOrphanAndOneThatIsNotDeployed() throws IOException {
    deployed = new DeployedByScript(root, programs, TERRAFORM, CHANNEL);
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

  @Test
  void pushDestinationsSayWhichPipelineTheyAreOf() {
    ProjectFolder.in(root)
        .channel("arena", PUSHED)
        .file("terraform.arena.tfstate", STATE)
        .file("push.arena", "{\"main\": [\"udp://192.0.2.1:5000\", \"udp://192.0.2.2:5000\"]}")
        .file("push.gone", "{\"old\": [\"udp://192.0.2.3:5000\", \"udp://192.0.2.4:5000\"]}");

    List<String> table =
        output("arena", "gone").out().lines().map(l -> l.replaceAll(" +", " ")).toList();

    assertThat(table)
        .contains(
            "arena encoders main pipeline 0 udp://192.0.2.1:5000",
            // MediaLive gives a UDP input two addresses in any case.
            "arena encoders main unused udp://192.0.2.2:5000",
            "gone encoders old pipeline 0 udp://192.0.2.3:5000",
            "gone encoders old pipeline 1 udp://192.0.2.4:5000");
  }

  @Test
  void aSheetTellsThePersonAtTheEncoderWhatToPushWhereAndFromWhere() {
    ProjectFolder.in(root)
        .channel("arena", PUSHED)
        .channel(
            "stage",
            """
            inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24", "192.0.2.7/32"] }
            inputs.spare { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
            encoding.input { codec = AVC, resolution = HD, max-bitrate = MAX_20_MBPS }
            """)
        .file("terraform.arena.tfstate", STATE)
        .file("terraform.stage.tfstate", STATE)
        .file("push.arena", "{\"main\": [\"udp://192.0.2.1:5000\", \"udp://192.0.2.2:5000\"]}")
        .file(
            "push.stage",
            "{\"main\": [\"rtmp://192.0.2.3:1935/stage/a\", \"rtmp://192.0.2.4:1935/stage/b\"]}");

    Result sheets = output("news", "arena", "stage", "--sheet");

    assertThat(sheets.exitCode()).isZero();
    assertThat(sheets.out())
        .isEqualTo(
            """
            news
              main: nothing to push: MediaLive pulls it

            arena
              main: push a transport stream over UDP
                pipeline 0    udp://192.0.2.1:5000
                unused        udp://192.0.2.2:5000, as the channel has one pipeline
                who may push  203.0.113.0/24
                what to send  AVC (H.264) or MPEG-2, up to 1080 lines, at most 10 Mbit/s

            stage
              main: push RTMP
                pipeline 0    server rtmp://192.0.2.3:1935/stage  key a
                pipeline 1    server rtmp://192.0.2.4:1935/stage  key b
                who may push  192.0.2.7/32, 203.0.113.0/24
                what to send  AVC (H.264) with AAC, up to 1080 lines, at most 20 Mbit/s
                              to each pipeline the same picture, at the same bitrate
              spare: push RTMP
                address       none yet: the file is ahead of what is deployed
                who may push  203.0.113.0/24
                what to send  AVC (H.264) with AAC, up to 1080 lines, at most 20 Mbit/s
                              to each pipeline the same picture, at the same bitrate

            """);
    assertThat(sheets.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void ofAnOrphanASheetKnowsTheAddresses() {
    ProjectFolder.in(root).file("push.gone", "{\"old\": [\"rtp://192.0.2.3:5000\"]}");

    assertThat(output("gone", "--sheet").out())
        .isEqualTo(
            """
            gone
              old: its file is gone, and so is what it may be sent
                pipeline 0    rtp://192.0.2.3:5000

            """);
    assertThat(output("gone", "--sheet", "--format", "json").exitCode()).isEqualTo(2);
  }

  private Result output(String... arguments) {
    return deployed.run("output", arguments);
  }
}
