package dev.onair.encoder.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.testing.RealTerraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderSchemaTest {

  @TempDir private Path folder;

  @Test
  void theExtractIsWhatTheRealProviderSays() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        """
        terraform {
          required_providers {
            aws = {
              source  = "hashicorp/aws"
              version = "5.100.0"
            }
          }
        }
        """);
    RealTerraform.Workspace workspace = RealTerraform.orSkip().workspace(folder);
    workspace.init().succeeded();

    String output = workspace.run("providers", "schema", "-json").succeeded().output();

    JsonNode channel =
        new ObjectMapper()
            .readTree(output)
            .get("provider_schemas")
            .elements()
            .next()
            .at("/resource_schemas/aws_medialive_channel/block");
    assertThat(withoutDescriptions(channel)).isEqualTo(extract());
  }

  private static JsonNode extract() throws IOException {
    return new ObjectMapper()
        .readTree(ProviderSchema.class.getResourceAsStream(ProviderSchema.RESOURCE));
  }

  private static JsonNode withoutDescriptions(JsonNode node) {
    node.forEach(ProviderSchemaTest::withoutDescriptions);
    if (node instanceof ObjectNode object) {
      object.remove("description");
      object.remove("description_kind");
    }
    return node;
  }
}
