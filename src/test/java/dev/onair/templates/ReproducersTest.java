package dev.onair.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.Problem;
import dev.onair.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder under {@code templates/kinds/} is a kind of channel definition as operators have
 * them, with what {@code check} says of it in {@code expected.txt}: nothing, warnings, or errors.
 * {@code -Donair.update=true} writes those files anew.
 */
class ReproducersTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> checkSaysOfEveryKindExactlyThis() {
    List<WrittenTemplate> reproducers = WrittenTemplate.reproducers();
    assertThat(reproducers).isNotEmpty();
    return reproducers.stream()
        .map(written -> DynamicTest.dynamicTest(written.name(), () -> check(written)));
  }

  private void check(WrittenTemplate written) {
    List<Problem> problems = TemplateProject.in(folder.resolve(written.name()), written).check();

    String said = problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
    Golden.assertMatches(
        WrittenTemplate.FOLDER.resolve(written.name()).resolve("expected.txt"),
        (TemplateProject.isTaken(problems) ? "taken\n" : "refused\n") + said);
  }
}
