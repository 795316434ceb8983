package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

  /** Off air, as its source is a placeholder. */
  private static final String RENDITION =
      "inputs.main.audio-selectors.%s { hls-group = audio, hls-name = English }\n";

  private static final String SOUND =
      ChannelTexts.of(InputType.URL_PULL, ChannelClass.SINGLE_PIPELINE) + "start = false\n";

  @TempDir private Path root;

  private ProjectFolder project;

  @BeforeEach
  void aProject() {
    project = ProjectFolder.in(root);
  }

  @Test
  void aSoundProjectIsSaidToBe() {
    project.channel("news", SOUND).channel("sports", SOUND);

    Result result = new Cli(root).run("check");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.out()).isEqualTo("2 channels, no errors\n");
  }

  @Test
  void whatEditorsLeaveIsNoChannelAndNoProfile() throws IOException {
    project.channel("news", SOUND);
    for (String folder : List.of("channels", "profiles", "modules/packager")) {
      for (String left : List.of("._a.conf", "a.conf~", "#a.conf#", ".a.conf.swp", "._a.tf")) {
        Files.write(root.resolve(folder).resolve(left), new byte[] {0, 5, 22, 7});
      }
      for (String lock : List.of(".#a.conf", ".#a.tf", ".#a.json")) {
        Files.createSymbolicLink(
            root.resolve(folder).resolve(lock), Path.of("me@machine.4711:1700000000"));
      }
    }

    Result result = new Cli(root).run("check");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("1 channel, no errors\n");
    assertThat(new Cli(root).run("synth").err()).isEmpty();
    assertThat(root.resolve("cdktf.out/modules/packager/._a.tf")).doesNotExist();
  }

  @Test
  void anEmptyFolderWithADeadLinkIsTheProjectThatIsMeant() throws IOException {
    Path folder = Files.createDirectory(root.resolve("mounted"));
    Files.createSymbolicLink(folder.resolve("channels"), Path.of("/mnt/not-mounted"));

    Result result = new Cli(folder).at(root).run("check");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("channels: is a link to what does not exist");
  }

  @Test
  void aModuleThatIsALinkToNowhereIsNotMissing() throws IOException {
    project.channel("news", SOUND);
    Files.move(root.resolve("modules"), root.resolve("elsewhere"));
    Files.createSymbolicLink(root.resolve("modules"), Path.of("/mnt/not-mounted"));

    Result result = new Cli(root).run("check");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("modules/packager: ", "it is a link to /mnt/not-mounted, which does not exist");
  }

  @Test
  void whatSynthNeedsIsSaidToBeMissing() throws IOException {
    project.channel("news", SOUND);
    Files.move(root.resolve("modules"), root.resolve("elsewhere"));

    Result result = new Cli(root).run("check");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "modules/packager: is missing; copy the folder modules/ of onair there\n1 error\n");
  }

  @Test
  void aTemplateInYamlIsAProfile() throws IOException {
    Files.copy(
        Path.of("src/test/resources/templates/cloudformation.yaml"),
        root.resolve("profiles/stack.yaml"));
    project.channel("news", SOUND + "encoding.profile = stack\n");

    Result result = new Cli(root).run("check");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(0);
  }

  @Test
  void everyProblemIsALineAndTheirNumberTheLast() {
    project.channel("news", SOUND + "strat = true\n").channel("sports", "class = DOUBLE\n");

    Result result = new Cli(root).run("check");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines())
        .contains("channels/news.conf:7: strat: unknown key; did you mean 'start'?")
        .last()
        .isEqualTo("3 errors");
  }

  @Test
  void warningsAreShownAndAreNoFailure() {
    project.channel(
        "news",
        """
        class = SINGLE_PIPELINE
        start = false
        inputs.main {
          type = URL_PULL
          sources = ["https://a.example/a.m3u8"]
          source-end-behavior = LOOP
          hls.buffer-segments = 3
        }
        """);

    Result result = new Cli(root).run("check");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.err().lines()).hasSize(2).last().isEqualTo("1 warning");
    assertThat(result.err()).contains("warning: with 3 segments MediaLive takes");
  }

  @ParameterizedTest
  @EnumSource(InputType.class)
  void placeholdersAreWarnedOfOnceTheChannelIsToStart(InputType type) throws IOException {
    Cli cli = new Cli(root);
    cli.run("new", "fresh", "--type", type.name());
    Path file = root.resolve("channels/fresh.conf");
    Files.writeString(file, Files.readString(file).replace("start = false", "start = true"));

    Result result = cli.run("check");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.err())
        .contains(
            "is a placeholder, reserved for examples, and the channel is to go on air with it")
        .endsWith("1 warning\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://EXAMPLE.com/x.m3u8",
        "https://cdn.example.org:8443/x.m3u8",
        "https://live.test/x.m3u8",
        "https://203.0.113.9/x.m3u8",
        "s3ssl://classics-example/x.m3u8"
      })
  void aReservedHostIsAPlaceholder(String url) {
    project.channel(
        "news", SOUND + "start = true, inputs.main.sources = [\"%s\"]\n".formatted(url));

    assertThat(new Cli(root).run("check").err())
        .startsWith("channels/news.conf:7: inputs.main.sources[0]: warning: '" + url + "' is a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://examples.com/x.m3u8",
        "https://8.8.8.8/x.m3u8",
        "https://[2600:1f00::1]:8443/x.m3u8",
        "https://my_host.onair.tv./x.m3u8",
        "s3ssl://example-of-ours/x.m3u8"
      })
  void anyOtherHostIsNone(String url) {
    project.channel(
        "news", SOUND + "start = true, inputs.main.sources = [\"%s\"]\n".formatted(url));

    assertThat(new Cli(root).run("check").err()).isEmpty();
  }

  /** Such a source has no audio but what a selector picks. */
  @Test
  void anAudioRenditionOfHlsThatNoTrackTakesIsWarnedOf() {
    project.channel("news", SOUND + RENDITION.formatted("english"));
    String unused = new Cli(root).run("check").err();
    project.channel("news", SOUND + RENDITION.formatted("default"));

    assertThat(unused)
        .startsWith("channels/news.conf:7: inputs.main.audio-selectors: warning: no track of the")
        .contains(
            "takes 'english', so that it is not heard; call it 'default', which tracks take, or have a"
                + " track of the profile take 'english' [inputs.audio-selectors.unused]\n");
    assertThat(new Cli(root).run("check").err()).isEmpty();
  }

  @Test
  void anAcknowledgedWarningIsCountedAndMarked() throws IOException {
    project.channel(
        "news",
        SOUND + RENDITION.formatted("english") + "acknowledge = [inputs.audio-selectors.unused]\n");

    Result text = new Cli(root).run("check");
    Result json = new Cli(root).run("check", "--format", "json");
    Result github = new Cli(root).run("check", "--format", "github");

    assertThat(text.err()).isEmpty();
    assertThat(text.out())
        .isEqualTo("1 channel, no errors, 1 warning acknowledged in channel files\n");
    JsonNode problem = new ObjectMapper().readTree(json.out()).at("/problems/0");
    assertThat(problem.path("severity").asText()).isEqualTo("warning");
    assertThat(problem.path("acknowledged").asBoolean()).isTrue();
    assertThat(github.out()).isEmpty();
  }

  @Test
  void theProjectIsFoundFromAFolderWithinIt() throws IOException {
    project.channel("news", SOUND);
    Path within = Files.createDirectories(root.resolve("channels/archive/old"));

    assertThat(new Cli(within).run("check").out()).isEqualTo("1 channel, no errors\n");
  }

  @Test
  void aProjectElsewhereIsNamedByAnOption(@TempDir Path elsewhere) {
    project.channel("news", SOUND);

    Result result = new Cli(elsewhere).run("--project", root.toString(), "check");

    assertThat(result.out()).isEqualTo("1 channel, no errors\n");
  }

  @Test
  void theEnvironmentIsTheOneHandedOver() {
    project.channel("news", SOUND + "start = ${?ONAIR_START}\n");

    Result result = new Cli(root).with("ONAIR_START", "perhaps").run("check");

    assertThat(result.err())
        .contains("start: comes from the environment, and is not shown")
        .doesNotContain("perhaps");
  }

  @Test
  void aNewChannelOfFlowsIsInTheFleetsRegion() {
    project.shared("region = eu-west-1\n");

    new Cli(root).run("new", "fresh", "--type", "MEDIACONNECT");

    assertThat(new Cli(root).run("check").err()).isEmpty();
    assertThat(root.resolve("channels/fresh.conf"))
        .content()
        .contains("arn:aws:mediaconnect:eu-west-1:");
  }

  @Test
  void startoverWindowsThatNoPlayerGetsAtAreWarnedOfOnce() {
    project
        .shared("delivery {\n  startover = false\n}\n")
        .channel("news", SOUND + "packaging.endpoints.cmaf = null\n")
        .channel("sports", SOUND)
        .channel("weather", SOUND)
        .channel(
            "delayed",
            SOUND
                + """
                packaging.endpoints { cmaf = null, hls.manifests.index.time-delay = 60s }
                """)
        .channel(
            "live",
            SOUND
                + "packaging.endpoints { hls.startover-window = null, cmaf.startover-window = null"
                + " }\n");

    Result result = new Cli(root).run("check");

    assertThat(result.exitCode()).isEqualTo(0);
    assertThat(result.err())
        .isEqualTo(
            """
            shared.conf:2: delivery.startover: warning: players can't ask for another time, though\
             endpoints have a startover-window (14 days by default): news.hls, sports.cmaf, sports.hls\
             and 2 more; set packaging.endpoints.<name>.startover-window = null there, or say true\
             [delivery.startover.windows]
            1 warning
            """);
  }

  @ParameterizedTest
  @MethodSource("typesAndClasses")
  void aNewChannelPassesAsItIs(InputType type, ChannelClass channelClass) {
    Cli cli = new Cli(root);

    Result made = cli.run("new", "fresh", "--type", type.name(), "--class", channelClass.name());
    Result checked = cli.run("check");

    assertThat(made.err()).isEmpty();
    assertThat(checked.err()).isEmpty();
    assertThat(checked.out()).isEqualTo("1 channel, no errors\n");
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void aNewChannelOfAnyShippedProfilePassesAsItIs(String profile) {
    Cli cli = new Cli(root);

    Result made = cli.run("new", "fresh", "--type", "URL_PULL", "--profile", profile);

    Result checked = cli.run("check");
    assertThat(made.err()).isEmpty();
    assertThat(checked.exitCode()).isEqualTo(0);
    // HEVC plays, but not from the endpoint in TS that a channel has by default.
    assertThat(checked.err().lines().filter(line -> !line.contains("TS with the HEVC")))
        .containsExactlyElementsOf(profile.endsWith("hevc") ? List.of("1 warning") : List.of());
  }

  @Test
  void theShippedProjectPasses() {
    Result result = new Cli(Path.of("").toAbsolutePath()).run("check");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(0);
  }

  private static Stream<Arguments> typesAndClasses() {
    return Arrays.stream(InputType.values())
        .flatMap(type -> Arrays.stream(ChannelClass.values()).map(c -> Arguments.of(type, c)));
  }

  private static Stream<String> profiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("profiles"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("_"))
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void withNamesWhatIsWrongWithOthersIsLeftOut() {
    project.channel("news", SOUND).channel("sports", "class = DOUBLE\n");

    assertThat(new Cli(root).run("check", "news").out()).isEqualTo("1 channel, no errors\n");
    assertThat(new Cli(root).run("check", "news").exitCode()).isZero();
    assertThat(new Cli(root).run("check", "news", "sports").exitCode()).isEqualTo(2);
    assertThat(new Cli(root).run("check", "sports").err())
        .contains("channels/sports.conf")
        .doesNotContain("channels/news.conf");
  }

  @Test
  void withNamesWhatTheySharedIsCheckedToo() {
    project.channel("news", SOUND).shared("regoin = eu-west-1\n");

    assertThat(new Cli(root).run("check", "news").err()).startsWith("shared.conf:1: regoin");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearestOne() {
    project.channel("news", SOUND);

    Result result = new Cli(root).run("check", "nwes");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("unknown channel 'nwes'; did you mean 'news'?\n");
  }

  @Test
  void programsGetJsonAndTheSameExitCode() throws IOException {
    project.channel("news", SOUND + "strat = true\n");

    Result wrong = new Cli(root).run("check", "--format", "json");
    project.channel("news", SOUND);
    Result right = new Cli(root).run("check", "--format", "json");

    JsonNode json = new ObjectMapper().readTree(wrong.out());
    assertThat(json.get("usable").booleanValue()).isFalse();
    assertThat(json.at("/problems/0"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "severity": "error", "id": "channel.key.unknown", "file": "channels/news.conf", "line": 7, "path": "strat",
                      "message": "unknown key; did you mean 'start'?"
                    }
                    """));
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).isEmpty();
    assertThat(new ObjectMapper().readTree(right.out()).get("usable").booleanValue()).isTrue();
    assertThat(right.exitCode()).isZero();
  }

  @Test
  void gitHubShowsProblemsBesideTheLinesOfAPullRequest() {
    Path tv = root.resolve("tv");
    ProjectFolder.in(tv).channel("news", SOUND + "\"100%,\\nodd\" = true\n");

    Result result =
        new Cli(tv).with("GITHUB_WORKSPACE", root.toString()).run("check", "--format", "github");

    assertThat(result.out())
        .startsWith("::error file=tv/channels/news.conf,line=7,title=channel.key.unknown::")
        .contains("100%25")
        .hasLineCount(1);
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void onATerminalWhereItIsWrongIsRed() {
    project.channel("news", SOUND + "strat = true\n");

    assertThat(new Cli(root).onTerminal(80).run("check").err())
        .startsWith("\u001b[31mchannels/news.conf:7\u001b[0m: strat: unknown key");
  }
}
