package dev.onair.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.InvalidProjects;
import dev.onair.diagnostics.Flaw;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemsPageTest {

  private static final Path PAGE = Path.of("docs/problems.md");

  @Test
  void thePageListsTheIds() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains(ProblemsPage.BEGIN, ProblemsPage.END);
    String renewed = ProblemsPage.renewed(page, InvalidProjects.problems().values());
    if (Boolean.getBoolean("onair.update")) {
      Files.writeString(PAGE, renewed);
    }

    assertThat(PAGE)
        .as("./mvnw test -Dtest=ProblemsPageTest -Donair.update=true makes it anew")
        .content()
        .isEqualTo(renewed);
  }

  @Test
  void thePageExplainsTheWordsThatAllSettingsShare() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(
            Arrays.stream(Flaw.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())))
        .isNotEmpty()
        .allSatisfy(
            field -> assertThat(page).contains("\n| `" + ((Flaw) field.get(null)).word() + "` | "));
  }
}
