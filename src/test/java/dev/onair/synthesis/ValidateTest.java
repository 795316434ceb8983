package dev.onair.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.SynthesizedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is synthesized is valid for the real Terraform with the real provider. */
class ValidateTest {

  private static final String FILE = "cdk.tf.json";
  private static final String TIMECODE = "\"source\": \"EMBEDDED\"";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyTypeClassAndProfileIsValid() throws Exception {
    ProjectFolder project = ProjectFolder.in(folder);
    ChannelTexts.everyTypeAndClass().forEach(project::channel);
    for (String profile : profiles()) {
      project.channel(
          "profile-" + profile,
          """
          encoding.profile = %s
          inputs.main { type = RTP_PUSH, allow = ["203.0.113.0/24"] }
          """
              .formatted(profile));
    }
    project.channel("everything", ChannelTexts.everything());

    return validated(project);
  }

  private static List<String> profiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("profiles"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("_") && name.matches(".*\\.(conf|json)"))
          .map(name -> name.replaceFirst("\\.(conf|json)$", ""))
          .sorted()
          .toList();
    }
  }

  /**
   * Each stack is validated as a module of one configuration: Terraform asks the provider of every
   * resource in every one of them, but starts it, and reads its schemas, once. A broken one beside
   * them shows that it would be told.
   */
  private static Stream<DynamicTest> validated(ProjectFolder project) throws Exception {
    RealTerraform terraform = RealTerraform.orSkip();
    List<Path> stacks = SynthesizedProject.of(project).stacks();
    Path all = stacks.get(0).getParent().getParent();
    ObjectNode modules = new ObjectMapper().createObjectNode();
    Path broken = broken(stacks.get(0));
    for (Path stack : Stream.concat(stacks.stream(), Stream.of(broken)).toList()) {
      modules.withObject("/module/" + name(stack)).put("source", "./stacks/" + name(stack));
    }
    Files.writeString(all.resolve("all.tf.json"), modules.toString());
    RealTerraform.Workspace workspace = terraform.workspace(all);
    workspace.init().succeeded();
    List<JsonNode> errors = errors(workspace.run("validate", "-json"));

    List<DynamicTest> tests = new ArrayList<>();
    for (Path stack : stacks) {
      tests.add(
          DynamicTest.dynamicTest(
              name(stack), () -> assertThat(errors).filteredOn(in(stack)).isEmpty()));
    }
    tests.add(
        DynamicTest.dynamicTest(
            "the broken one is told", () -> assertThat(errors).filteredOn(in(broken)).hasSize(1)));
    tests.add(
        DynamicTest.dynamicTest(
            "nothing else is wrong",
            () ->
                assertThat(errors)
                    .filteredOn(error -> stacks.stream().noneMatch(stack -> in(stack).test(error)))
                    .allMatch(in(broken))));
    return tests.stream();
  }

  /** A stack with a value that only the provider knows to be wrong. */
  private static Path broken(Path stack) throws IOException {
    String text = Files.readString(stack.resolve(FILE));
    Path broken = Files.createDirectories(stack.resolveSibling("broken"));
    assertThat(text).contains(TIMECODE);
    Files.writeString(broken.resolve(FILE), text.replace(TIMECODE, "\"source\": \"HOURGLASS\""));
    return broken;
  }

  private static List<JsonNode> errors(RealTerraform.Result result) throws IOException {
    JsonNode validation = new ObjectMapper().readTree(result.output());
    assertThat(validation.get("format_version").asText()).startsWith("1.");
    List<JsonNode> errors =
        StreamSupport.stream(validation.get("diagnostics").spliterator(), false)
            .filter(diagnostic -> diagnostic.get("severity").asText().equals("error"))
            .toList();
    assertThat(validation.get("valid").asBoolean()).isEqualTo(errors.isEmpty());
    return errors;
  }

  private static Predicate<JsonNode> in(Path stack) {
    return error -> error.at("/range/filename").asText().startsWith("stacks/" + name(stack) + "/");
  }

  private static String name(Path stack) {
    return stack.getFileName().toString();
  }
}
