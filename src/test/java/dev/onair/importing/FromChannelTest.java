package dev.onair.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.config.encoding.Profile;
import dev.onair.config.encoding.Profiles;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.section.Defaults;
import dev.onair.diagnostics.Problems;
import dev.onair.importing.ladder.WithoutLabels;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.medialive.MediaLiveFixture;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels that the sandbox has, imported with their inputs. */
class FromChannelTest {

  @TempDir private Path root;

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ZERO));
  private final MediaLiveFixture medialive = new MediaLiveFixture(sandbox);

  @BeforeEach
  void aProject() {
    ProjectFolder.in(root).shared("region = eu-west-1");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aPushedChannelComesWithWhoMayPushAndItsOwnLadder() throws Exception {
    String group =
        created(
            "inputSecurityGroups",
            "{'whitelistRules': [{'cidr': '203.0.113.0/24'}, {'cidr': '198.51.100.0/24'}]}",
            "/securityGroup/id");
    String input =
        created(
            "inputs",
            """
            {'name': 'venue', 'type': 'RTMP_PUSH', 'inputSecurityGroups': ['%s'],
             'destinations': [{'streamName': 'match/primary'}, {'streamName': 'match/secondary'}]}"""
                .formatted(group),
            "/input/id");
    ObjectNode settings = profile(root, "hd-1080p-50fps").settings();
    settings
        .at("/videoDescriptions")
        .forEach(v -> ((ObjectNode) v.at("/codecSettings/h264Settings")).put("gopNumBFrames", 2));
    String id =
        channel(
            "Sports HD",
            "STANDARD",
            settings,
            "[{'inputId': '%s', 'inputAttachmentName': 'Venue', 'inputSettings': {".formatted(input)
                + "'inputFilter': 'FORCED', 'filterStrength': 3, 'sourceEndBehavior': 'CONTINUE'}}]");

    Result result = run("import", "--from-channel", id);

    assertThat(result.err()).doesNotContain("error");
    assertThat(result.exitCode()).isZero();
    assertThat(root.resolve("channels/sports-hd.conf"))
        .content()
        .contains(
            "class = STANDARD",
            "start = false",
            "inputs.venue {",
            "type = RTMP_PUSH",
            "\"198.51.100.0/24\"",
            "\"203.0.113.0/24\"",
            "stream-name = \"match\"",
            "input-filter = FORCED",
            "filter-strength = 3",
            "team = \"sports\"")
        .doesNotContain("PLACEHOLDER", "aws:");
    assertThat(result.out())
        .contains("encoders push to match/a and match/b", "a ladder, profiles/sports-hd.conf");
    assertThat(run("check").exitCode()).isZero();
    assertThat(WithoutLabels.same(profile(root, "sports-hd").settings(), held(id))).isTrue();
    assertThat(sandbox.calls().all())
        .filteredOn(call -> call.operation().startsWith("Update"))
        .isEmpty();
  }

  @Test
  void aPulledChannelIsFoundByItsNameAndItsSettingsStayWhatTheyAre() throws Exception {
    String input =
        created(
            "inputs",
            """
            {'name': 'feed', 'type': 'URL_PULL', 'sources': [
              {'url': 'https://a.example/live.m3u8', 'username': 'me', 'passwordParam': '/feed/a'},
              {'url': 'https://a.example/live.m3u8', 'username': 'me', 'passwordParam': '/feed/a'}]}""",
            "/input/id");
    ObjectNode settings = profile(root, "hd-720p-25fps").settings();
    String id =
        channel(
            "News",
            "STANDARD",
            settings,
            """
            [{'inputId': '%s', 'inputAttachmentName': 'feed', 'inputSettings': {
              'networkInputSettings': {'hlsInputSettings': {'bufferSegments': 4, 'retries': 5}},
              'audioSelectors': [{'name': 'default', 'selectorSettings': {
                'audioLanguageSelection': {'languageCode': 'eng'}}}]}}]"""
                .formatted(input));

    Result result = run("import", "--from-channel", "News", "--name", "evening");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(root.resolve("channels/evening.conf"))
        .content()
        .contains(
            "{ url = \"https://a.example/live.m3u8\", username = me,"
                + " password-parameter = \"/onair/evening/feed\" }",
            "{ url = \"https://a.example/live.m3u8?pipeline=1\", username = me,",
            "buffer-segments = 4",
            "retries = 5",
            "audio-selectors.default = { language = eng }",
            "profile = hd-720p-25fps",
            "max-bitrate = MAX_20_MBPS");
    assertThat(result.out()).contains("the profile 'hd-720p-25fps' makes the same");
    assertThat(run("check").exitCode()).isZero();
    assertThat(WithoutLabels.same(profile(root, "hd-720p-25fps").settings(), held(id))).isTrue();
  }

  @Test
  void whatIsNotThereIsToldAndNothingIsWritten() {
    Result byName = run("import", "--from-channel", "Nobody");
    Result byId = run("import", "--from-channel", "7777777");

    assertThat(byName.exitCode()).isEqualTo(1);
    assertThat(byName.err()).contains("MediaLive has no channel called 'Nobody' in eu-west-1");
    assertThat(byId.exitCode()).isEqualTo(1);
    assertThat(byId.err()).contains("MediaLive did not describe channel 7777777");
    assertThat(root.resolve("channels").toFile().list()).isEmpty();
  }

  private Result run(String... words) {
    return new Cli(root).with(sandbox.environment()).run(words);
  }

  private String channel(String name, String channelClass, ObjectNode settings, String attachments)
      throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    settings
        .at("/outputGroups")
        .forEach(
            group ->
                ((ObjectNode) group.at("/outputGroupSettings/hlsGroupSettings"))
                    .put("inputLossAction", "PAUSE_OUTPUT"));
    ObjectNode request = mapper.createObjectNode();
    request
        .put("name", name)
        .put("channelClass", channelClass)
        .put("roleArn", MediaLiveFixture.ROLE);
    request.put("requestId", name).put("logLevel", "WARNING");
    request.putObject("tags").put("team", "sports").put("onair:workflow", "old");
    request
        .putObject("inputSpecification")
        .put("codec", "AVC")
        .put("resolution", "HD")
        .put("maximumBitrate", "MAX_20_MBPS");
    request.set("inputAttachments", mapper.readTree(attachments.replace('\'', '"')));
    ArrayNode urls =
        request.putArray("destinations").addObject().put("id", "packager").putArray("settings");
    urls.addObject().put("url", "https://b.example/one/index");
    urls.addObject().put("url", "https://b.example/two/index");
    request.set("encoderSettings", settings);
    return created("channels", request.toString(), "/channel/id");
  }

  private String created(String path, String body, String id) {
    AwsClient.Answer answer = medialive.post(path, body);
    assertThat(answer.json().at(id).asText()).as(answer.body()).isNotEmpty();
    return answer.json().at(id).asText();
  }

  /** The encoder settings that the sandbox holds, but for where they go. */
  private ObjectNode held(String id) {
    ObjectNode settings = (ObjectNode) medialive.get("channels/" + id).get("encoderSettings");
    settings
        .at("/outputGroups")
        .forEach(
            group ->
                ((ObjectNode) group.at("/outputGroupSettings/hlsGroupSettings"))
                    .remove("inputLossAction"));
    return settings;
  }

  private static Profile profile(Path root, String name) {
    Problems problems = new Problems();
    return Profiles.read(root, new ConfFile(root, Map.of(), problems), Defaults.load(), problems)
        .find(name)
        .orElseThrow();
  }
}
