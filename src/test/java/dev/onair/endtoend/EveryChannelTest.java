package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.encoding.EncoderTrees;
import dev.onair.encoder.ChannelVariant;
import dev.onair.encoder.provider.ChannelRequest;
import dev.onair.encoder.provider.ChannelRequest.Operation;
import dev.onair.model.ChannelClass;
import dev.onair.model.ChannelSpec;
import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.encoding.TimecodeSource;
import dev.onair.model.ingest.InputSpec;
import dev.onair.preflight.RecordedActions;
import dev.onair.sandbox.Call;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.RealTerraform.Result;
import dev.onair.testing.RealTerraform.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Channels with an input of every type and class, with all the shipped profiles among them:
 * deployed, looked at, deployed again, destroyed. In that order. All that is sent of one of them
 * stands in a reviewed file; what is sent of the others follows from their specs.
 */
@Order(12)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryChannelTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The provider sends these empty where they are not set. */
  private static final List<String> SENT_EMPTY = List.of("username", "passwordParam", "streamName");

  private static final String EVERYTHING = "everything";
  private static final String ENCODING = "encoding";
  private static final String SPORTS = "sports";

  /** Sends to all that goes beside the packager, with each setting of it that arrives. */
  private static final String BESIDE = "beside";

  /**
   * A channel file and its ladder, and all that is to be sent of them to any service. No flag
   * writes it anew: whoever changes it has looked at each line.
   */
  private static final Path REVIEWED = Path.of("src/test/resources/sent");

  private Deployment deployment;
  private Map<String, ObjectNode> created;

  @BeforeAll
  void deployAll(@TempDir Path root) throws IOException {
    deployment = Deployment.in(root);
    deployment
        .project()
        .shared(
            "protect = false\nalarms.enabled = false\ndashboards.scope = NONE\ngroups.more {}\ntags.team = live\n");
    write(0, 0);
    deployment.project().channel(EVERYTHING, ChannelTexts.everything());
    deployment.project().channel(ENCODING, ChannelTexts.encoding() + "group = more\n");
    deployment.project().filesOf(REVIEWED.resolve("project"));
    deployment.synthesize().withStandInForTheSharedStack();
    deployment.each(deployment.channels(), Workspace::apply).values().forEach(Result::succeeded);
    created = byName("CreateChannel");
  }

  /** Every channel with another profile, and in the groups by turns. */
  private void write(int firstProfile, int firstGroup) throws IOException {
    List<String> profiles = profiles();
    int number = 0;
    for (Map.Entry<String, String> channel : ChannelTexts.everyTypeOfInput().entrySet()) {
      String profile = profiles.get((number + firstProfile) % profiles.size());
      String group = (number + firstGroup) % 2 == 0 ? "main" : "more";
      String more = "encoding.profile = %s\ngroup = %s\n".formatted(profile, group);
      deployment.project().channel(channel.getKey(), channel.getValue() + more);
      number++;
    }
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> everySettingOfAnInputReachesMediaLive() {
    Map<String, ObjectNode> sent = byName("CreateInput");
    sent.values().forEach(this::showWhoMayPush);
    List<DynamicTest> tests = new ArrayList<>();
    for (ChannelSpec channel : deployment.fleet().channels()) {
      for (InputSpec input : channel.ingest().inputs()) {
        String name = inputName(channel, input);
        tests.add(
            DynamicTest.dynamicTest(
                channel.name() + "." + input.name(),
                () ->
                    assertSent(
                        channel, ExpectedInput.of(input, name, roleArn(channel)), sent.get(name))));
      }
    }
    return tests.stream();
  }

  @TestFactory
  @Order(2)
  Stream<DynamicTest> everySettingOfAChannelReachesMediaLive() {
    Map<String, ObjectNode> sent = created;
    EncoderTrees trees = EncoderTrees.of(deployment.project().root());
    return deployment.fleet().channels().stream()
        .map(
            channel ->
                DynamicTest.dynamicTest(
                    channel.name(),
                    () -> {
                      String name = "onair_" + channel.name() + "_MediaLiveChannel";
                      JsonNode encoder = trees.tree(channel.encoding().profile(), variant(channel));
                      assertSent(
                          channel,
                          new ExpectedChannel(channel, inputIds(channel))
                              .request(name, roleArn(channel), ingestUrls(channel), encoder),
                          sent.get(name));
                    }));
  }

  @Test
  @Order(3)
  void allThatIsSentOfOneChannelIsWhatAPersonReviewed() throws IOException {
    JsonNode expected = json(Files.readString(REVIEWED.resolve(SPORTS + ".json")));

    JsonNode sent = SentRequests.of(deployment.sandbox(), SPORTS);

    assertThat(Leaves.of(sent)).containsExactlyInAnyOrderEntriesOf(Leaves.of(expected));
  }

  @Test
  @Order(3)
  void everyDesiredStateIsValidByAwssOwnSchemas() {
    List<String> problems = new ArrayList<>();
    int checked = 0;
    for (String stack : deployment.channels()) {
      for (JsonNode resource : deployment.state(stack).get("resources")) {
        if (resource.get("type").asText().equals("aws_cloudcontrolapi_resource")) {
          for (JsonNode instance : resource.get("instances")) {
            checked++;
            JsonNode attributes = instance.get("attributes");
            Schemas.problems(
                    attributes.get("type_name").asText(),
                    json(attributes.get("desired_state").asText()))
                .forEach(problem -> problems.add(stack + ": " + problem));
          }
        }
      }
    }
    assertThat(problems).isEmpty();
    assertThat(checked).isEqualTo(6 * deployment.channels().size() - 2);
  }

  @Test
  @Order(4)
  void everyChannelRunsThatIsToStart() {
    Map<String, String> states =
        deployment.sandbox().all("medialive/channel").stream()
            .collect(Collectors.toMap(c -> c.get("name").asText(), c -> c.get("state").asText()));
    assertThat(states.remove("onair_everything_MediaLiveChannel")).isEqualTo("IDLE");
    assertThat(states).hasSize(deployment.channels().size() - 1);
    assertThat(states.values()).containsOnly("RUNNING");
  }

  @Test
  @Order(4)
  void preflightAsksForEveryPermissionThatThisTook() {
    assertThat(RecordedActions.missing(deployment.sandbox().calls().all())).isEmpty();
  }

  @Test
  @Order(5)
  void aSecondApplyFindsNothingToDoAndWritesNothing() {
    deployment.sandbox().calls().clear();

    Map<String, Result> again = deployment.each(deployment.channels(), Workspace::apply);

    assertThat(again.values())
        .allSatisfy(result -> assertThat(result.succeeded().output()).contains("No changes."));
    assertThat(deployment.sandbox().calls().writes()).isEmpty();
  }

  @TestFactory
  @Order(6)
  Stream<DynamicTest> whatADryRunTriesOfANewChannelIsWhatTheProviderSentForIt() {
    Map<String, ChannelRequest> planned =
        deployment.each(
            deployment.channels(),
            stack -> PlannedRequest.of(stack, "-replace=aws_medialive_channel.encoder-channel"));
    return planned.entrySet().stream()
        .map(
            channel ->
                DynamicTest.dynamicTest(
                    channel.getKey(),
                    () -> {
                      assertThat(channel.getValue().operation()).isEqualTo(Operation.CREATE);
                      assertEqual(
                          channel.getValue(),
                          created.get("onair_" + channel.getKey() + "_MediaLiveChannel"));
                    }));
  }

  /** Every channel gets a profile that none had, and other settings of everything else. */
  @TestFactory
  @Order(7)
  Stream<DynamicTest> whatADryRunTriesOfAnUpdateIsWhatTheProviderSends() throws IOException {
    write(ChannelTexts.everyTypeOfInput().size(), 0);
    for (String channel : ChannelTexts.everyTypeOfInput().keySet()) {
      deployment
          .project()
          .append(
              "channels/" + channel + ".conf",
              "encoding.input.max-bitrate = MAX_50_MBPS\n"
                  + "packaging.endpoints.hls.manifests.index.window = 90s\n");
    }
    deployment
        .project()
        .channel(
            EVERYTHING,
            ChannelTexts.everything()
                .replace("cc3.channel = 3", "cc3.channel = 4")
                .replace("clear-time = 5s", "clear-time = 6s")
                .replace("retries = 10", "retries = 5"));
    deployment.synthesize().sandbox().calls().clear();
    Map<String, ChannelRequest> planned =
        deployment.each(
            deployment.channels().stream()
                .filter(name -> !List.of(ENCODING, SPORTS, BESIDE).contains(name))
                .toList(),
            stack -> {
              ChannelRequest request = PlannedRequest.of(stack);
              PlannedRequest.apply(stack);
              return request;
            });
    Map<String, ObjectNode> sent =
        deployment.sandbox().calls().of("medialive", "UpdateChannel").stream()
            .collect(Collectors.toMap(c -> c.input().get("channelId").asText(), Call::input));
    assertThat(sent).hasSize(planned.size());
    assertThat(deployment.each(planned.keySet(), Workspace::plan).values())
        .as("nothing is left to do")
        .allSatisfy(plan -> plan.exited(0));
    return planned.entrySet().stream()
        .map(
            channel ->
                DynamicTest.dynamicTest(
                    channel.getKey(),
                    () -> {
                      assertThat(channel.getValue().operation()).isEqualTo(Operation.UPDATE);
                      String id = channel.getValue().input().get("channelId").asText();
                      assertEqual(channel.getValue(), sent.get(id));
                      assertProfileSent(channel.getKey(), sent.get(id));
                    }));
  }

  /** Where the profile is another one than it was. */
  private void assertProfileSent(String name, ObjectNode sent) {
    if (ChannelTexts.everyTypeOfInput().containsKey(name)) {
      ChannelSpec channel = deployment.fleet().channel(name).orElseThrow();
      JsonNode encoder =
          EncoderTrees.of(deployment.project().root())
              .tree(channel.encoding().profile(), variant(channel));
      assertThat(Leaves.of(sent.get("encoderSettings")))
          .as("beside what MediaLive had filled in")
          .containsAllEntriesOf(Leaves.of(encoder));
    }
  }

  private static void assertEqual(ChannelRequest planned, ObjectNode sent) {
    assertThat(planned.unknown()).isEmpty();
    assertThat(PlannedRequest.leaves(planned.input()))
        .containsExactlyInAnyOrderEntriesOf(PlannedRequest.leaves(sent));
  }

  /** Though they run: neither such a channel nor an input that it has can be deleted. */
  @Test
  @Order(8)
  void destroyLeavesNothing() {
    deployment.each(deployment.channels(), Workspace::destroy).values().forEach(Result::succeeded);

    assertThat(deployment.resources()).isEmpty();
    assertThat(RecordedActions.missing(deployment.sandbox().calls().all())).isEmpty();
  }

  private void assertSent(ChannelSpec channel, ObjectNode expected, ObjectNode sent) {
    ObjectNode request = sent.deepCopy();
    request.remove("requestId");
    NavigableMap<String, String> actual = Leaves.of(request);
    actual
        .entrySet()
        .removeIf(
            leaf ->
                leaf.getValue().equals("\"\"")
                    && SENT_EMPTY.stream().anyMatch(name -> leaf.getKey().endsWith("/" + name)));
    ObjectNode tags = expected.putObject("tags");
    deployment.fleet().shared().aws().tags().forEach(tags::put);
    channel.tags().forEach(tags::put);
    tags.put("onair:workflow", "onair").put("onair:channel", channel.name());
    assertThat(actual).containsExactlyInAnyOrderEntriesOf(Leaves.of(expected));
  }

  /** Puts what a security group lets in where an input names the group. */
  private void showWhoMayPush(ObjectNode input) {
    if (input.has("inputSecurityGroups")) {
      String group = input.at("/inputSecurityGroups/0").asText();
      ArrayNode cidrs = input.putArray("inputSecurityGroups").addArray();
      deployment.sandbox().all("medialive/inputSecurityGroup").stream()
          .filter(row -> row.get("id").asText().equals(group))
          .flatMap(row -> row.get("whitelistRules").findValuesAsText("cidr").stream())
          .sorted()
          .forEach(cidrs::add);
    }
  }

  /** What the channel's file says otherwise than its profile. */
  private static ChannelVariant variant(ChannelSpec channel) {
    ChannelClass channelClass = channel.operation().channelClass();
    return channel.name().equals(ENCODING)
        ? new ChannelVariant(
            channelClass,
            Optional.of(TimecodeSource.SYSTEMCLOCK),
            Optional.of(OutputLocking.EPOCH_LOCKING),
            Optional.of(false))
        : new ChannelVariant(channelClass, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Map<String, ObjectNode> byName(String operation) {
    return deployment.sandbox().calls().of("medialive", operation).stream()
        .filter(Call::succeeded)
        .map(call -> call.input().deepCopy())
        // The provider sends a request again, the same, where its answer is late.
        .distinct()
        .collect(Collectors.toMap(input -> input.get("name").asText(), Function.identity()));
  }

  private static String inputName(ChannelSpec channel, InputSpec input) {
    return "onair_%s_%s_%s_MediaLiveInput"
        .formatted(channel.name(), input.name(), input.source().type());
  }

  private Map<String, String> inputIds(ChannelSpec channel) {
    Map<String, String> byName =
        deployment.sandbox().all("medialive/input").stream()
            .collect(Collectors.toMap(i -> i.get("name").asText(), i -> i.get("id").asText()));
    Map<String, String> ids = new HashMap<>();
    channel
        .ingest()
        .inputs()
        .forEach(input -> ids.put(input.name(), byName.get(inputName(channel, input))));
    return ids;
  }

  private String roleArn(ChannelSpec channel) {
    return "arn:aws:iam::123456789012:role/onair_" + channel.name() + "_MediaLiveRole";
  }

  private List<String> ingestUrls(ChannelSpec channel) {
    JsonNode packaging =
        deployment
            .client("mediapackagev2")
            .rest(
                "GET",
                "/channelGroup/onair_%s/channel/%s"
                    .formatted(channel.operation().group(), channel.name()),
                "")
            .json();
    List<String> urls = new ArrayList<>();
    packaging.get("IngestEndpoints").forEach(endpoint -> urls.add(endpoint.get("Url").asText()));
    return urls.subList(0, channel.operation().channelClass().pipelines());
  }

  private static List<String> profiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("profiles"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[^_].*\\.(conf|json)"))
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .sorted()
          .toList();
    }
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
