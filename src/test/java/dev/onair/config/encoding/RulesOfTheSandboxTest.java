package dev.onair.config.encoding;

import static dev.onair.sandbox.medialive.ChannelRule.*;
import static dev.onair.sandbox.medialive.ChannelStateRule.*;
import static dev.onair.sandbox.medialive.EncoderRule.*;
import static dev.onair.sandbox.medialive.MediaLiveRule.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.Settings;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Rules;
import dev.onair.sandbox.rules.Rule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the sandbox refuses of a channel, for a reason that a template can give, never gets there:
 * {@code check} refuses it, or onair puts it right.
 */
class RulesOfTheSandboxTest {

  private static final String OUTPUT = "/outputGroups/0/outputs/0";
  private static final String DESTINATION = "here";

  /** What breaks each rule. */
  private static final Map<Rule, Consumer<ObjectNode>> BROKEN = new LinkedHashMap<>();

  static {
    BROKEN.put(MODEL, settings -> object(settings, Settings.H264).put("profile", "TALL"));
    BROKEN.put(
        CHANNEL_NAMES,
        settings ->
            settings
                .withArray("/audioDescriptions")
                .add(settings.at("/audioDescriptions/0").deepCopy()));
    BROKEN.put(
        CHANNEL_REFERENCES,
        settings -> object(settings, OUTPUT).withArray("audioDescriptionNames").add("nowhere"));
    BROKEN.put(CHANNEL_OUTPUTS, settings -> settings.putArray("outputGroups"));
    BROKEN.put(
        CHANNEL_ONE_KIND,
        settings ->
            object(settings, "/outputGroups/0/outputGroupSettings").putObject("udpGroupSettings"));
    BROKEN.put(
        CHANNEL_OUTPUT_KIND,
        settings ->
            object(settings, OUTPUT)
                .putObject("outputSettings")
                .putObject("mediaPackageOutputSettings"));
    BROKEN.put(
        CHANNEL_OUTPUT_EMPTY,
        settings -> {
          ObjectNode second = (ObjectNode) Settings.secondOutput("[]");
          second.remove("videoDescriptionName");
          outputs(settings).add(second);
        });
    BROKEN.put(CHANNEL_ENCODES, RulesOfTheSandboxTest::rtmpWithTwoTracks);
    BROKEN.put(
        CHANNEL_MODIFIERS, settings -> outputs(settings).add(settings.at(OUTPUT).deepCopy()));
    BROKEN.put(
        CHANNEL_GROUP_NAMES,
        settings -> {
          object(settings, "/outputGroups/0").put("name", "Live");
          settings.withArray("/outputGroups").add(settings.at("/outputGroups/0").deepCopy());
        });
    BROKEN.put(
        CHANNEL_REDUNDANT,
        settings -> object(settings, Settings.HLS).put("redundantManifest", "ENABLED"));
    BROKEN.put(
        CHANNEL_FRAME_RATE,
        settings -> object(settings, Settings.H264).remove("framerateNumerator"));
    BROKEN.put(
        CHANNEL_BITRATE, settings -> object(settings, Settings.H264).put("rateControlMode", "CBR"));
    BROKEN.put(
        CHANNEL_UNUSED_AUDIO, settings -> object(settings, OUTPUT).remove("audioDescriptionNames"));
    BROKEN.put(
        CHANNEL_UNUSED,
        settings ->
            settings
                .putArray("captionDescriptions")
                .addObject()
                .put("name", "cc")
                .put("captionSelectorName", "cc"));
    BROKEN.put(
        CHANNEL_SEGMENTS_KEPT,
        settings -> object(settings, Settings.HLS).put("indexNSegments", 5).put("keepSegments", 5));
    BROKEN.put(
        CHANNEL_CABAC,
        settings ->
            object(settings, Settings.H264)
                .put("profile", "BASELINE")
                .put("entropyEncoding", "CABAC"));
  }

  /** What a template has no say in: states, inputs, destinations, and defaults. */
  private static final Set<Rule> NOT_OF_A_TEMPLATE =
      Set.of(
          CHANNEL_BUSY_UPDATE,
          CHANNEL_BUSY_DELETE,
          CHANNEL_STARTING,
          CHANNEL_RUNNING,
          CHANNEL_STOPPED,
          CHANNEL_ENCODER,
          CHANNEL_INPUTS,
          CHANNEL_NO_INPUT,
          CHANNEL_PUSHES,
          CHANNEL_INPUT_EXISTS,
          CHANNEL_INPUT_CLASS,
          CHANNEL_INPUT_TWICE,
          CHANNEL_FAILOVER,
          CHANNEL_DESTINATIONS,
          CHANNEL_URL,
          CHANNEL_CLASS);

  private static NewChannels channels;

  @TempDir private Path root;

  @BeforeAll
  static void start() {
    channels = new NewChannels();
  }

  @AfterAll
  static void stop() {
    channels.close();
  }

  static Stream<Rule> broken() {
    return BROKEN.keySet().stream();
  }

  @Test
  void everyRuleOfChannelsIsLookedAt() {
    assertThat(Rules.all())
        .filteredOn(rule -> rule.id().startsWith("medialive/channel-"))
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(BROKEN.containsKey(rule) ^ NOT_OF_A_TEMPLATE.contains(rule)).isTrue());
  }

  @Test
  void theTemplateItselfBreaksNone() {
    assertThat(channels.of(Settings.sound(), DESTINATION).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void theSandboxRefusesWhatBreaksARule(Rule rule) {
    AwsClient.Answer answer = channels.of(brokenBy(rule), DESTINATION);

    assertThat(answer.status()).isEqualTo(rule == MODEL ? 400 : 422);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void checkRefusesItOrOnairPutsItRight(Rule rule) {
    ProfilesFolder folder = new ProfilesFolder(root).with("t.json", brokenBy(rule).toString());

    folder
        .read()
        .find("t")
        .ifPresent(profile -> assertThat(channels.of(profile).status()).isEqualTo(201));

    assertThat(folder.problems()).isNotEmpty();
  }

  private static ObjectNode brokenBy(Rule rule) {
    ObjectNode settings = Settings.sound();
    BROKEN.get(rule).accept(settings);
    return settings;
  }

  private static void rtmpWithTwoTracks(ObjectNode settings) {
    ObjectNode second = (ObjectNode) settings.at("/audioDescriptions/0").deepCopy();
    settings.withArray("/audioDescriptions").add(second.put("name", "second"));
    ObjectNode group =
        (ObjectNode)
            Settings.json(
                """
                {
                  "outputGroupSettings": {"rtmpGroupSettings": {}},
                  "outputs": [{
                    "videoDescriptionName": "video", "audioDescriptionNames": ["audio", "second"],
                    "outputSettings": {
                      "rtmpOutputSettings": {"destination": {"destinationRefId": "here"}}
                    }
                  }]
                }
                """);
    settings.withArray("/outputGroups").add(group);
  }

  private static ArrayNode outputs(ObjectNode settings) {
    return (ArrayNode) settings.at("/outputGroups/0/outputs");
  }

  private static ObjectNode object(ObjectNode settings, String pointer) {
    return (ObjectNode) settings.at(pointer);
  }
}
