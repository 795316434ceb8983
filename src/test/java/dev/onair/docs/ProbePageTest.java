package dev.onair.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.probe.checks.Fault;
import dev.onair.probe.checks.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProbePageTest {

  private static final Path PAGE = Path.of("docs/probe.md");
  private static final String BEGIN = "<!-- faults: made by ProbePageTest -->\n";
  private static final String END = "<!-- end of faults -->\n";

  @Test
  void thePageListsTheFaults() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains(BEGIN, END);
    String renewed =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + table()
            + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("onair.update")) {
      Files.writeString(PAGE, renewed);
    }

    assertThat(PAGE)
        .as("./mvnw test -Dtest=ProbePageTest -Donair.update=true makes it anew")
        .content()
        .isEqualTo(renewed);
  }

  @Test
  void noTwoFaultsHaveOneId() {
    assertThat(Faults.all().stream().map(Fault::id)).doesNotHaveDuplicates();
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder("| Id | | What is wrong | What to do |\n|---|---|---|---|\n");
    for (Fault fault : Faults.all()) {
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  fault.id(),
                  fault.severity().word(),
                  escaped(fault.meaning()),
                  escaped(fault.fix())));
    }
    return table.toString();
  }

  private static String escaped(String text) {
    return text.replace("_", "\\_").replace("*", "\\*").replace("|", "\\|");
  }
}
