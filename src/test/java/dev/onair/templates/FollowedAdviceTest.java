package dev.onair.templates;

import static dev.onair.templates.FollowedAdvice.WAYS;
import static dev.onair.templates.FollowedAdvice.errors;
import static dev.onair.templates.FollowedAdvice.followed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.Problem;
import dev.onair.sandbox.AwsClient.Answer;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who does what the messages say, to the letter and all at once, has nothing left to do, whichever
 * of the ways is taken that a message offers; and MediaLive takes what comes of it.
 */
class FollowedAdviceTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> adviceThatIsFollowedLeavesNoError() {
    return templates()
        .map(written -> DynamicTest.dynamicTest(written.name(), () -> assertFollowable(written)));
  }

  private void assertFollowable(WrittenTemplate written) {
    List<Problem> errors = errors(check(written));
    assertThat(FollowedAdvice.withoutAdvice(errors)).as("without advice to follow").isEmpty();
    for (int way = 0; way < WAYS && !errors.isEmpty(); way++) {
      assertThat(errors(check(followed(written, errors, way))))
          .as("what is left after:\n%s\n", lines(errors))
          .isEmpty();
    }
  }

  @Test
  void mediaLiveAtItsStrictestTakesWhatIsLeftInTheEnd() {
    Set<WrittenTemplate> taken = new LinkedHashSet<>();
    templates()
        .forEach(
            written -> {
              List<Problem> errors = errors(check(written));
              if (FollowedAdvice.withoutAdvice(errors).isEmpty()) {
                for (int way = 0; way < WAYS; way++) {
                  WrittenTemplate end = followed(written, errors, way);
                  if (errors(check(end)).isEmpty()) {
                    taken.add(end);
                  }
                }
              }
            });

    try (StrictMediaLive medialive = new StrictMediaLive()) {
      List<String> refused =
          new SynthesizedTemplates(folder.resolve("all"), taken)
              .stacks().entrySet().stream()
                  .map(
                      stack ->
                          refusal(
                              stack.getKey(),
                              medialive.create(medialive.request(stack.getValue()))))
                  .filter(refusal -> !refusal.isEmpty())
                  .toList();

      assertThat(refused).isEmpty();
    }
  }

  private static String refusal(WrittenTemplate written, Answer answer) {
    return answer.status() == 201 ? "" : written.name() + ": " + answer.body();
  }

  private List<Problem> check(WrittenTemplate written) {
    Path root = folder.resolve(written.name().replaceAll("[^A-Za-z0-9]", "-"));
    return TemplateProject.in(root, written).check();
  }

  private static Stream<WrittenTemplate> templates() {
    return WrittenTemplate.all().stream().filter(WrittenTemplate::isJson);
  }

  private static String lines(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
