package dev.onair.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.SynthesizedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The provider keeps some arguments as they were where a stack leaves them out, so that what was
 * taken back stays. Each such argument of each resource that stacks have has a decision, in a file;
 * and stacks keep to it.
 */
class LeftOutTest {

  private static final Path DECISIONS = Path.of("src/test/resources/schema/left-out.txt");

  private static final String REQUIRED =
      """
      terraform {
        required_providers {
          aws = {
            source  = "hashicorp/aws"
            version = "5.100.0"
          }
        }
      }
      """;

  private static final String SHARED =
      """
      groups.kids {}
      delivery {
        domain-names = [live.example.com]
        certificate-arn = "arn:aws:acm:us-east-1:123456789012:certificate/1"
        web-acl-arn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/live/1"
        geo-restriction { mode = ALLOW, countries = [DE] }
        origin-shield = eu-west-1
        cors-origins = ["https://player.example.com"]
      }
      """;

  private static final String SLATE =
      """
      {"encoderSettings": {
        "timecodeConfig": {"source": "EMBEDDED"},
        "globalConfiguration": {"inputLossBehavior": {"inputLossImageType": "SLATE",
          "inputLossImageSlate": {"uri": "https://slates.example/a.png"}}},
        "audioDescriptions": [{"name": "a", "audioSelectorName": "default",
          "codecSettings": {"aacSettings": {"bitrate": 96000}}}],
        "videoDescriptions": [{"name": "v", "width": 1280, "height": 720,
          "codecSettings": {"h264Settings": {"bitrate": 2700000, "rateControlMode": "CBR",
            "framerateControl": "SPECIFIED", "framerateNumerator": 25, "framerateDenominator": 1,
            "gopSize": 1, "gopSizeUnits": "SECONDS"}}}],
        "outputGroups": [{"name": "g",
          "outputGroupSettings": {"hlsGroupSettings": {"destination": {"destinationRefId": "d"},
            "segmentLength": 4}},
          "outputs": [{"outputName": "o", "videoDescriptionName": "v", "audioDescriptionNames": ["a"],
            "outputSettings": {"hlsOutputSettings": {"nameModifier": "_v",
              "hlsSettings": {"standardHlsSettings": {"m3u8Settings": {}}}}}}]}]
      }}
      """;

  /** What the module has, and no stack's own JSON. */
  private static final String OF_THE_MODULE = "aws_cloudcontrolapi_resource";

  @TempDir private Path folder;

  /** A row of the file: a pattern of arguments, and whether stacks say them. */
  private record Decision(Pattern arguments, String said) {
    static Decision of(String row) {
      String[] cells = row.split("\\|", -1);
      String pattern = cells[0].trim().replace(".", "\\.").replace("*", ".*");
      return new Decision(Pattern.compile(pattern), cells[1].trim());
    }

    boolean isAbout(String argument) {
      return arguments.matcher(argument).matches();
    }

    boolean allows(Uses uses) {
      return said.equals("at times") || uses.places() == 0 || said.equals(uses.word());
    }
  }

  /** In how many places an argument could stand, and in how many it does. */
  private record Uses(int said, int places) {
    static final Uses NONE = new Uses(0, 0);

    Uses with(boolean isSaid) {
      return new Uses(said + (isSaid ? 1 : 0), places + 1);
    }

    String word() {
      return said == 0 ? "never" : said == places ? "always" : "at times";
    }
  }

  @Test
  void whatStaysWhereItIsLeftOutIsDecidedOnAndStacksKeepToIt() throws IOException {
    JsonNode schemas = schemas();
    Map<String, Uses> uses = uses(schemas);

    List<Decision> decisions =
        Files.readAllLines(DECISIONS).stream()
            .filter(row -> !row.isBlank() && !row.startsWith("#"))
            .map(Decision::of)
            .toList();

    Set<Decision> met = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    uses.forEach(
        (argument, said) -> {
          Optional<Decision> first =
              decisions.stream().filter(decision -> decision.isAbout(argument)).findFirst();
          first.ifPresent(met::add);
          if (first.filter(decision -> decision.allows(said)).isEmpty()) {
            String decided = first.map(Decision::said).orElse("nothing");
            wrong.add("%s: decided: %s; said: %s".formatted(argument, decided, said.word()));
          }
        });
    assertThat(uses).hasSizeGreaterThan(300);
    assertThat(wrong).isEmpty();
    assertThat(decisions).as("decisions on nothing").allMatch(met::contains);
  }

  /** Each argument that the provider keeps, of the resources that stacks and the module have. */
  private Map<String, Uses> uses(JsonNode schemas) throws IOException {
    Map<String, Uses> uses = new TreeMap<>();
    kept(OF_THE_MODULE, block(schemas, OF_THE_MODULE), uses);
    for (JsonNode stack : stacks()) {
      for (Map.Entry<String, JsonNode> type : stack.path("resource").properties()) {
        if (schemas.has(type.getKey())) {
          JsonNode block = block(schemas, type.getKey());
          kept(type.getKey(), block, uses);
          type.getValue().forEach(resource -> count(type.getKey(), resource, block, uses));
        }
      }
    }
    return uses;
  }

  private static JsonNode block(JsonNode schemas, String type) {
    return schemas.path(type).path("block");
  }

  private static void kept(String path, JsonNode block, Map<String, Uses> uses) {
    keptAttributes(block).forEach(name -> uses.putIfAbsent(path + "." + name, Uses.NONE));
    for (Map.Entry<String, JsonNode> nested : block.path("block_types").properties()) {
      kept(path + "." + nested.getKey(), nested.getValue().path("block"), uses);
    }
  }

  private static void count(String path, JsonNode value, JsonNode block, Map<String, Uses> uses) {
    for (String name : keptAttributes(block)) {
      uses.computeIfPresent(path + "." + name, (p, before) -> before.with(value.has(name)));
    }
    for (Map.Entry<String, JsonNode> nested : block.path("block_types").properties()) {
      JsonNode inner = value.path(nested.getKey());
      Iterable<JsonNode> all =
          inner.isArray() ? inner : inner.isObject() ? List.of(inner) : List.of();
      all.forEach(
          one -> count(path + "." + nested.getKey(), one, nested.getValue().path("block"), uses));
    }
  }

  private static List<String> keptAttributes(JsonNode block) {
    return block.path("attributes").properties().stream()
        .filter(attribute -> attribute.getValue().path("optional").asBoolean())
        .filter(attribute -> attribute.getValue().path("computed").asBoolean())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Of a project with little, and of one with all that it can have. */
  private List<JsonNode> stacks() throws IOException {
    ProjectFolder little = ProjectFolder.in(Files.createDirectories(folder.resolve("little")));
    ProjectFolder everything =
        ProjectFolder.in(Files.createDirectories(folder.resolve("everything"))).shared(SHARED);
    ChannelTexts.everyTypeOfInput().forEach(everything::channel);
    everything.channel("everything", ChannelTexts.everything());
    everything.channel("encoding", ChannelTexts.encoding());
    everything
        .channel("slated", "encoding.profile = slated\n" + ChannelTexts.encoding())
        .file("profiles/slated.json", SLATE);
    List<JsonNode> stacks = new ArrayList<>();
    for (ProjectFolder project : List.of(little, everything)) {
      SynthesizedProject synthesized = SynthesizedProject.of(project);
      synthesized.stacks().forEach(s -> stacks.add(synthesized.stack(s.getFileName().toString())));
    }
    return stacks;
  }

  private JsonNode schemas() throws IOException {
    Path required = Files.createDirectories(folder.resolve("required"));
    Files.writeString(required.resolve("main.tf"), REQUIRED);
    RealTerraform.Workspace workspace = RealTerraform.orSkip().workspace(required);
    workspace.init().succeeded();
    String output = workspace.run("providers", "schema", "-json").succeeded().output();
    return new ObjectMapper()
        .readTree(output)
        .get("provider_schemas")
        .elements()
        .next()
        .get("resource_schemas");
  }
}
