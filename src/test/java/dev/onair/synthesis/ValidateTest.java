package dev.onair.synthesis;

import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.SynthesizedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is synthesized is valid for the real Terraform with the real provider. */
class ValidateTest {

  private static final int AT_ONCE = 2;

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

  private static Stream<DynamicTest> validated(ProjectFolder project) throws Exception {
    RealTerraform terraform = RealTerraform.orSkip();
    List<Path> stacks = SynthesizedProject.of(project).stacks();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<RealTerraform.Result>> outcomes = new ArrayList<>();
    for (Path stack : stacks) {
      Callable<RealTerraform.Result> validation = () -> validate(terraform, stack);
      outcomes.add(threads.submit(validation));
    }
    threads.shutdown();
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < stacks.size(); i++) {
      Future<RealTerraform.Result> outcome = outcomes.get(i);
      tests.add(
          DynamicTest.dynamicTest(
              stacks.get(i).getFileName().toString(), () -> outcome(outcome).succeeded()));
    }
    return tests.stream();
  }

  private static RealTerraform.Result validate(RealTerraform terraform, Path stack) {
    RealTerraform.Workspace workspace = terraform.workspace(stack);
    workspace.init().succeeded();
    return workspace.validate();
  }

  private static RealTerraform.Result outcome(Future<RealTerraform.Result> future)
      throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
