package dev.onair.fleet.review;

import dev.onair.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesSectionTest {

  private static final Path PAGE = Path.of("docs/what-edits-do.md");

  @Test
  void thePageListsTheRules() throws IOException {
    Golden.assertMatches(PAGE, RulesSection.renewed(Files.readString(PAGE)));
  }
}
