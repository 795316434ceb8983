package dev.onair.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealTerraformTest {

  private static final String PROVIDER =
      """
      terraform {
        required_providers {
          aws = {
            source  = "hashicorp/aws"
            version = "~> 5.100"
          }
        }
      }
      """;

  @Test
  void theRealProviderFindsAMisspeltArgument(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("main.tf"),
        PROVIDER + "resource \"aws_medialive_input\" \"a\" {\n  nam = \"a\"\n}\n");
    RealTerraform.Workspace workspace = RealTerraform.orSkip().workspace(directory);

    workspace.init().succeeded();

    assertThat(workspace.validate().exited(1).output()).contains("Unsupported argument");
  }
}
