package dev.onair.sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.sandbox.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        .filteredOn(rule -> !sources.has(rule.basis().provenance().source()))
        .extracting(Rule::id)
        .isEmpty();
  }

  @Test
  void everyErrorWithoutAStatusIsDeclaredByItsServicesModel() {
    Sources sources = new Sources();

    assertThat(Rules.all())
        .filteredOn(rule -> rule.basis().refusal().filter(error -> error.status() == 0).isPresent())
        .filteredOn(rule -> !sources.declares(rule, rule.basis().refusal().orElseThrow().code()))
        .extracting(Rule::id)
        .isEmpty();
  }

  @Test
  void everyEnumOfRulesIsListed() throws IOException {
    List<String> enums = names(ENUM).stream().sorted().toList();

    assertThat(
            Rules.all().stream().map(rule -> rule.getClass().getSimpleName()).distinct().sorted())
        .containsExactlyElementsOf(enums);
  }

  @Test
  void everyRuleHasAnIdOfItsOwn() {
    assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleIsKept() throws IOException {
    List<String> used = names(Pattern.compile("(\\w+Rule[.#][A-Z][A-Z0-9_]*)\\b"));

    assertThat(Rules.all()).extracting(RulesTest::name).isSubsetOf(used);
  }

  @Test
  void whereTheAnswerIsUnknownTheWorldIsAsked() throws IOException {
    List<String> asked =
        names(
            Pattern.compile(
                "(?:holds|refuse|packaging\\.fill|findings\\.add|unused)\\([^;]*?(\\w+Rule\\.[A-Z][A-Z0-9_]*)\\b"));

    assertThat(Rules.all())
        .filteredOn(rule -> rule.basis().either().isPresent())
        .extracting(RulesTest::name)
        .isNotEmpty()
        .isSubsetOf(asked);
  }

  @Test
  void onlyWhatAwsHasNoPartInIsRefusedWithoutARule() throws IOException {
    try (Stream<Path> files = Files.walk(SANDBOX)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> read(file).contains("ServiceError.notOfAws("))
                  .map(file -> SANDBOX.relativize(file).toString()))
          .containsExactlyInAnyOrder("Dispatcher.java", "Faults.java", "core/Service.java");
    }
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

  private static String name(Rule rule) {
    return rule.getClass().getSimpleName() + "." + rule.name();
  }

  private static List<String> names(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(SANDBOX)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> pattern.matcher(read(file)).results())
          .map(match -> match.group(1).replace('#', '.'))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
