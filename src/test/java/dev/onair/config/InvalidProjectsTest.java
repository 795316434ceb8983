package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.Problem;
import dev.onair.testing.Golden;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder under {@code invalid/} is a project that can't be used, with the exact problems that
 * it must report in {@code expected.txt}. {@code -Donair.update=true} writes those files anew.
 */
class InvalidProjectsTest {

  @TestFactory
  Stream<DynamicTest> everyInvalidProjectReportsExactlyItsProblems() {
    assertThat(InvalidProjects.problems()).as("cases").isNotEmpty();
    return InvalidProjects.problems().entrySet().stream()
        .map(
            project ->
                DynamicTest.dynamicTest(
                    project.getKey(), () -> check(project.getKey(), project.getValue())));
  }

  private static void check(String project, List<Problem> problems) {
    assertThat(problems).as("the project is refused").isNotEmpty();
    String text =
        problems.stream().map(Problem::toString).collect(Collectors.joining("\n", "", "\n"));
    Golden.assertMatches(InvalidProjects.FOLDER.resolve(project).resolve("expected.txt"), text);
  }
}
