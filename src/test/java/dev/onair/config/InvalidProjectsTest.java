package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.testing.Golden;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder under {@code invalid/} is a project that can't be used, with the exact problems that
 * it must report in {@code expected.txt}. {@code -Donair.update=true} writes those files anew.
 */
class InvalidProjectsTest {

  private static final Path CASES = Path.of("src/test/resources/invalid");

  @TestFactory
  Stream<DynamicTest> everyInvalidProjectReportsExactlyItsProblems() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
      assertThat(cases).as("cases").isNotEmpty();
      return cases.stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }
  }

  private static void check(Path folder) throws IOException {
    Path root = Files.createTempDirectory("onair-invalid");
    // Of channels it has those of the case, or not even a folder.
    ProjectFolder.in(root).without("channels").filesOf(folder);

    InvalidConfigurationException thrown =
        catchThrowableOfType(
            InvalidConfigurationException.class, () -> Project.load(root, Map.of()));

    assertThat(thrown).as("the project is refused").isNotNull();
    String problems =
        thrown.problems().stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n", "", "\n"));
    Golden.assertMatches(folder.resolve("expected.txt"), problems);
  }
}
