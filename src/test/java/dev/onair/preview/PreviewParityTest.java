package dev.onair.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.Project;
import dev.onair.model.FleetSpec;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A preview asks for what the real Terraform asked for: {@code src/test/resources/sent} holds all
 * that it sent for a channel.
 */
class PreviewParityTest {

  private static final Path SENT = Path.of("src/test/resources/sent");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path root;

  @Test
  void theEncoderIsAskedForAsTerraformAsksForIt() throws IOException {
    List<Call> calls = previewOfSports();

    JsonNode sent = sent("medialive:CreateChannel", "").get(0);
    JsonNode asked = inputs(calls, "CreateChannel").get(0);
    for (String part : List.of("encoderSettings", "inputSpecification", "channelClass")) {
      assertThat(sorted(asked.get(part))).as(part).isEqualTo(sorted(sent.get(part)));
    }
    assertThat(settings(asked)).isEqualTo(settings(sent));
    assertThat(calls).extracting(Call::operation).contains("StartChannel");
  }

  /** By attachment; which input is behind one is another matter. */
  private static Map<String, JsonNode> settings(JsonNode channel) {
    Map<String, JsonNode> settings = new TreeMap<>();
    channel
        .get("inputAttachments")
        .forEach(
            attachment ->
                settings.put(
                    attachment.get("inputAttachmentName").asText(),
                    sorted(attachment.get("inputSettings"))));
    return settings;
  }

  @Test
  void theInputsAreAskedForAsTerraformAsksForThem() throws IOException {
    List<Call> calls = previewOfSports();

    assertThat(untied(inputs(calls, "CreateInput")))
        .isEqualTo(untied(sent("medialive:CreateInput", "")));
    assertThat(untied(inputs(calls, "CreateInputSecurityGroup")))
        .isEqualTo(untied(sent("medialive:CreateInputSecurityGroup", "")));
  }

  /** In order, without names, tags, and the ids of groups. */
  private static List<JsonNode> untied(List<JsonNode> requests) {
    return requests.stream()
        .map(
            request -> {
              ObjectNode untied = request.deepCopy();
              untied.remove(List.of("name", "tags", "requestId"));
              if (untied.has("inputSecurityGroups")) {
                untied.put("inputSecurityGroups", untied.get("inputSecurityGroups").size());
              }
              return sorted(untied);
            })
        .sorted(Comparator.comparing(JsonNode::toString))
        .toList();
  }

  @Test
  void thePackagerIsAskedForAsTheModuleAsksForIt() throws IOException {
    List<Call> calls = previewOfSports();

    for (String type : List.of(PackagerResources.CHANNEL, PackagerResources.ENDPOINT)) {
      assertThat(desired(inputs(calls, "CreateResource"), type))
          .as(type)
          .isEqualTo(desired(sent("cloudcontrolapi:CreateResource", type), type));
    }
  }

  /** By their names, and without the tags, which a preview leaves out. */
  private static Map<String, JsonNode> desired(List<JsonNode> requests, String type) {
    Map<String, JsonNode> states = new TreeMap<>();
    for (JsonNode request : requests) {
      if (request.path("TypeName").asText().equals(type)) {
        JsonNode text = request.get("DesiredState");
        ObjectNode state =
            (ObjectNode) (text.isTextual() ? parsed(text.asText()) : text.deepCopy());
        state.remove("Tags");
        states.put(state.path("OriginEndpointName").asText("channel"), sorted(state));
      }
    }
    assertThat(states).isNotEmpty();
    return states;
  }

  /** Each type of input, and every setting that there is. */
  @TestFactory
  Stream<DynamicTest> everyChannelIsTaken() {
    Map<String, String> texts = new TreeMap<>(ChannelTexts.everyTypeOfInput());
    texts.put("everything", ChannelTexts.everything());
    texts.put("encoding", ChannelTexts.encoding());
    ProjectFolder project = ProjectFolder.in(root).shared("region = us-east-1");
    texts.forEach(project::channel);
    FleetSpec fleet = Project.load(root, Map.of()).fleet();
    return fleet.channels().stream()
        .map(
            channel ->
                DynamicTest.dynamicTest(
                    channel.name(),
                    () -> {
                      try (Sandbox sandbox = sandbox(fleet)) {
                        Preview.start(sandbox, fleet.with(List.of(channel)));
                        assertThat(sandbox.all("medialive/channel"))
                            .extracting(row -> row.path("state").asText())
                            .containsAnyOf("STARTING", "RUNNING");
                      }
                    }));
  }

  private List<Call> previewOfSports() throws IOException {
    ProjectFolder.in(root)
        .shared("region = us-east-1\ntags.team = live")
        .filesOf(SENT.resolve("project"));
    FleetSpec fleet = Project.load(root, Map.of()).fleet();
    try (Sandbox sandbox = sandbox(fleet)) {
      Preview.start(sandbox, fleet.with(List.of(fleet.channel("sports").orElseThrow())));
      return sandbox.calls().all();
    }
  }

  private static Sandbox sandbox(FleetSpec fleet) {
    return Sandbox.start(
        SandboxOptions.defaults()
            .withRegion(fleet.shared().aws().region())
            .withTransition(Duration.ZERO));
  }

  private static List<JsonNode> inputs(List<Call> calls, String operation) {
    return calls.stream()
        .filter(call -> call.operation().equals(operation))
        .map(call -> (JsonNode) call.input())
        .toList();
  }

  private static List<JsonNode> sent(String operation, String type) throws IOException {
    List<JsonNode> sent = new ArrayList<>();
    for (JsonNode request : MAPPER.readTree(SENT.resolve("sports.json").toFile())) {
      JsonNode input = request.get("input");
      if (request.get("operation").asText().equals(operation)
          && input.path("TypeName").asText().equals(type)) {
        sent.add(input);
      }
    }
    return sent;
  }

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(json, e);
    }
  }

  /** With its members in order, so that a difference can be read. */
  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      Map<String, JsonNode> members = new TreeMap<>();
      node.properties().forEach(one -> members.put(one.getKey(), sorted(one.getValue())));
      return MAPPER.createObjectNode().setAll(members);
    }
    if (node.isArray()) {
      List<JsonNode> elements = new ArrayList<>();
      node.forEach(element -> elements.add(sorted(element)));
      return MAPPER.createArrayNode().addAll(elements);
    }
    return node;
  }
}
