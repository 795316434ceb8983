package dev.onair.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** However a channel is spelt and wrapped, MediaLive is asked for the same. */
class SpellingsTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everySpellingAndWrappingMeansTheSame() {
    ObjectNode channel = (ObjectNode) Draft.json(TemplateFamilies.all().get(0).template());
    channel.set(
        "inputSpecification",
        Draft.json(
            "{\"codec\": \"AVC\", \"resolution\": \"SD\", \"maximumBitrate\": \"MAX_10_MBPS\"}"));
    Map<String, WrittenTemplate> written = new LinkedHashMap<>();
    documents(channel)
        .forEach(
            (name, document) ->
                written.put(
                    name,
                    new WrittenTemplate(
                        name, "json", document.toPrettyString(), WrittenTemplate.CHANNEL)));
    Map<WrittenTemplate, JsonNode> stacks =
        new SynthesizedTemplates(folder, written.values()).stacks();
    JsonNode expected = encoder(stacks.get(written.get("camelCase")));
    return written.values().stream()
        .map(
            template ->
                DynamicTest.dynamicTest(
                    template.name(),
                    () -> assertThat(encoder(stacks.get(template))).isEqualTo(expected)));
  }

  private static Map<String, JsonNode> documents(ObjectNode channel) {
    JsonNode pascal = spelt(channel, SpellingsTest::capital);
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    documents.put("camelCase", channel);
    documents.put("PascalCase", pascal);
    documents.put("first level PascalCase", firstLevel(channel));
    documents.put(
        "CDK", spelt(channel, name -> name.replace("m3u8", "m3U8").replace("m2ts", "m2Ts")));
    documents.put("answer of create and update", JSON.objectNode().set("Channel", pascal));
    documents.put("answer in camelCase", JSON.objectNode().set("channel", channel));
    ObjectNode resource = JSON.objectNode().put("Type", "AWS::MediaLive::Channel");
    resource.set("Properties", pascal);
    documents.put("CloudFormation resource", resource);
    ObjectNode stack = JSON.objectNode();
    ObjectNode other =
        stack.putObject("Resources").putObject("Bucket").put("Type", "AWS::S3::Bucket");
    other.putObject("Properties").put("BucketName", "b");
    ((ObjectNode) stack.get("Resources")).set("Channel", resource);
    documents.put("CloudFormation template", stack);
    documents.put(
        "what describe says", pascal.<ObjectNode>deepCopy().put("Arn", "arn").put("State", "IDLE"));
    documents.put(
        "fields of tomorrow",
        channel.deepCopy().put("somethingNew", 1).set("another", JSON.objectNode().put("x", true)));
    return documents;
  }

  /** A stack's encoder channel, without what differs by its name. */
  private static JsonNode encoder(JsonNode stack) {
    ObjectNode encoder = stack.at("/resource/aws_medialive_channel/encoder-channel").deepCopy();
    encoder.remove("name");
    return encoder;
  }

  private static JsonNode firstLevel(ObjectNode channel) {
    ObjectNode respelt = JSON.objectNode();
    channel.properties().forEach(field -> respelt.set(capital(field.getKey()), field.getValue()));
    return respelt;
  }

  private static JsonNode spelt(JsonNode node, UnaryOperator<String> name) {
    if (node.isObject()) {
      ObjectNode object = JSON.objectNode();
      node.properties()
          .forEach(field -> object.set(name.apply(field.getKey()), spelt(field.getValue(), name)));
      return object;
    }
    if (node.isArray()) {
      ArrayNode list = JSON.arrayNode();
      node.forEach(element -> list.add(spelt(element, name)));
      return list;
    }
    return node;
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
