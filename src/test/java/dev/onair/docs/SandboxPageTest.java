package dev.onair.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SandboxPageTest {

  private static final Path PAGE = Path.of("docs/sandbox.md");

  @Test
  void thePageListsWhatIsAssumed() throws IOException {
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("onair.update")) {
      Files.writeString(PAGE, SandboxPage.renewed(page));
    }

    assertThat(page).contains(SandboxPage.BEGIN, SandboxPage.END);
    assertThat(PAGE)
        .as("./mvnw test -Dtest=SandboxPageTest -Donair.update=true makes it anew")
        .content()
        .isEqualTo(SandboxPage.renewed(page));
  }
}
