package dev.onair.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Schemas.channel());

  @Test
  void itIsASchemaOfDraft202012() throws IOException {
    JsonSchema draft =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));

    assertThat(draft.validate(JSON.readTree(Schemas.channel()))).isEmpty();
  }

  @Test
  void everySettingOfReferenceConfIsInIt() throws IOException {
    JsonNode root = JSON.readTree(Schemas.channel());
    ConfigObject reference = ConfigFactory.parseResources("reference.conf").root();
    List<String> missing = new ArrayList<>();

    collectMissing(root, "", (ConfigObject) reference.get("channel"), missing);
    ConfigObject each = (ConfigObject) reference.get("each");
    EACH.forEach(
        (name, pointer) ->
            collectMissing(root.at(pointer), name + ".", (ConfigObject) each.get(name), missing));

    assertThat(missing).isEmpty();
  }

  @Test
  void everySettingOfReferenceConfHasItsDescriptionInIt() throws IOException {
    JsonNode root = JSON.readTree(Schemas.channel());

    assertThat(root.at("/properties/inputs/additionalProperties/properties/hls/properties/retries"))
        .hasToString(
            "{\"description\":\"Repetitions of a failed request before the input counts as lost: 1"
                + " to 1000.\",\"type\":[\"integer\",\"string\",\"null\"],"
                + "\"pattern\":\"^[+-]?[0-9]+$\",\"minimum\":1,\"maximum\":1000}");
  }

  @ParameterizedTest
  @MethodSource("sampleChannels")
  void everySampleChannelIsValid(Path channel) throws IOException {
    assertThat(validate(Files.readString(channel), channel)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inputs.main.typ = URL_PULL",
        "inputs.main.type = HLS",
        "class = DOUBLE",
        "inputs.main.hls.retries = 1001",
        "inputs.main.hls.retries = many",
        "packaging.endpoints.hls.segments = 4s",
        "packaging = 5"
      })
  void whatCheckRefusesIsInvalidToo(String line) throws IOException {
    assertThat(validate(line, Path.of("channels"))).isNotEmpty();
  }

  /** The parts of reference.conf's "each" that belong to channel files, and where they are. */
  private static final Map<String, String> EACH =
      Map.of(
          "input", "/properties/inputs/additionalProperties",
          "destination", "/properties/encoding/properties/destinations/additionalProperties",
          "endpoint", "/properties/packaging/properties/endpoints/additionalProperties",
          "manifest",
              "/properties/packaging/properties/endpoints/additionalProperties/properties/manifests"
                  + "/additionalProperties");

  private static void collectMissing(
      JsonNode schema, String path, ConfigObject reference, List<String> missing) {
    for (Map.Entry<String, ConfigValue> entry : reference.entrySet()) {
      String name = path + entry.getKey();
      JsonNode own = schema.path("properties").path(entry.getKey());
      JsonNode found = own.isMissingNode() ? schema.path("additionalProperties") : own;
      if (!found.isObject()) {
        missing.add(name);
      } else if (entry.getValue() instanceof ConfigObject object) {
        collectMissing(found, name + ".", object, missing);
      }
    }
  }

  private static List<String> validate(String text, Path file) throws IOException {
    String json =
        ConfigFactory.parseString(text)
            .resolve()
            .root()
            .render(ConfigRenderOptions.concise().setJson(true));
    return SCHEMA.validate(JSON.readTree(json)).stream()
        .map(message -> file + ": " + message)
        .toList();
  }

  private static Stream<Path> sampleChannels() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("channels"))) {
      files = all.filter(file -> file.toString().endsWith(".conf")).sorted().toList();
    }
    return files.stream()
        .filter(file -> !Optional.of(file.getFileName()).get().toString().startsWith("_"));
  }
}
