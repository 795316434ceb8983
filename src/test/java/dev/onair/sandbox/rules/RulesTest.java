package dev.onair.sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.sandbox.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every rule of the sandbox has to have; a rule without it fails here or doesn't compile. */
class RulesTest {

  private static final Path SANDBOX = Path.of("src/main/java/dev/onair/sandbox");
  private static final Pattern ENUM = Pattern.compile("enum (\\w+) implements Rule");

  @Test
  void everyPartOfAModelThatARuleNamesIsThere() {
    Sources sources = new Sources();

    assertThat(Rules.all())
        .filteredOn(rule -> rule.basis().provenance().grade() == Grade.MODEL)
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(sources.has(rule.basis().provenance().source())).as(rule.id()).isTrue());
  }

  @Test
  void everyErrorWithoutAStatusIsDeclaredByItsServicesModel() {
    Sources sources = new Sources();

    for (Rule rule : Rules.all()) {
      rule.basis()
          .refusal()
          .filter(refusal -> refusal.status() == 0)
          .ifPresent(
              refusal ->
                  assertThat(sources.declares(rule, refusal.code()))
                      .as("%s: %s", rule.id(), refusal.code())
                      .isTrue());
    }
  }

  @Test
  void everyEnumOfRulesIsListed() throws IOException {
    List<String> enums = matches(ENUM).map(match -> match.group(1)).sorted().toList();

    assertThat(
            Rules.all().stream().map(rule -> rule.getClass().getSimpleName()).distinct().sorted())
        .containsExactlyElementsOf(enums);
  }

  @Test
  void everyRuleIsKept() throws IOException {
    List<String> used =
        matches(Pattern.compile("\\b(\\w+Rule\\.[A-Z][A-Z0-9_]*)\\b"))
            .map(match -> match.group(1))
            .toList();

    assertThat(Rules.all())
        .allSatisfy(
            rule -> assertThat(used).contains(rule.getClass().getSimpleName() + "." + rule.name()));
  }

  @Test
  void aRuleThatIsKnownHasOneAnswer() {
    Basis known = Basis.that("The earth is round", Provenance.model("medialive:StartChannel"));

    assertThatThrownBy(known::orAccepts).hasMessageContaining("is known from");
  }

  @Test
  void aSourceFitsItsGrade() {
    assertThatThrownBy(() -> Provenance.guide("https://example.com/guide"))
        .hasMessage("source: 'https://example.com/guide' is none of grade GUIDE");
  }

  private static Stream<MatchResult> matches(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(SANDBOX)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
          .flatMap(file -> pattern.matcher(read(file)).results().toList().stream());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
