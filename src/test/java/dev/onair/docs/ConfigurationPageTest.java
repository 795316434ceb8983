package dev.onair.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

  private static final Path PAGE = Path.of("docs/configuration.md");

  @Test
  void thePageSaysWhatReferenceConfSays() throws IOException {
    if (Boolean.getBoolean("onair.update")) {
      Files.writeString(PAGE, ConfigurationPage.text());
    }

    assertThat(PAGE)
        .as("./mvnw test -Dtest=ConfigurationPageTest -Donair.update=true makes it anew")
        .content()
        .isEqualTo(ConfigurationPage.text());
  }
}
