package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.RealTerraform.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The module as plain Terraform users take it, with what onair itself never sets as well. */
class PackagerModuleTest {

  @TempDir private Path directory;

  @Test
  void everythingThatTheModuleCanSayIsValidByAwssOwnSchemasAndStays() throws IOException {
    ProjectFolder.in(directory).filesOf(Path.of("src/test/resources/sandbox/packager"));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      Workspace workspace = RealTerraform.orSkip().workspace(directory, sandbox.environment());
      workspace.init().succeeded();

      workspace.apply().succeeded();

      List<String> sent = new ArrayList<>();
      for (JsonNode resource :
          workspace.show().at("/values/root_module/child_modules/0/resources")) {
        if (resource.get("type").asText().equals("aws_cloudcontrolapi_resource")) {
          String type = resource.at("/values/type_name").asText();
          String desired = resource.at("/values/desired_state").asText();
          sent.add(type);
          assertThat(Schemas.problems(type, new ObjectMapper().readTree(desired))).isEmpty();
        }
      }
      assertThat(sent)
          .hasSize(6)
          .contains(
              "AWS::MediaPackageV2::Channel",
              "AWS::MediaPackageV2::ChannelPolicy",
              "AWS::MediaPackageV2::OriginEndpoint",
              "AWS::MediaPackageV2::OriginEndpointPolicy");
      workspace.plan().exited(0);
      workspace.destroy().succeeded();
      assertThat(sandbox.resources()).isEmpty();
    }
  }

  @Test
  void aCreationThatFailedIsToldOfOnceAndNotAsALostUpdate() throws IOException {
    ProjectFolder.in(directory)
        .filesOf(Path.of("src/test/resources/sandbox/packager"))
        .file(
            "unknown_override.tf",
            "module \"packager\" { ingest_role_arn = \"arn:aws:iam::123456789012:role/unknown\" }");
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      Workspace workspace = RealTerraform.orSkip().workspace(directory, sandbox.environment());
      workspace.init().succeeded();

      String output = workspace.apply().exited(1).output();

      assertThat(output).containsOnlyOnce("Error: ").contains("role/unknown does not exist");
    }
  }
}
