package dev.onair.config.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates with output groups of all kinds, what is said of them, and what becomes of them. */
class ConvertedTemplatesTest {

  private static final Path TEMPLATES = Path.of("src/test/resources/templates/groups");

  private static NewChannels channels;

  @TempDir private Path root;

  @BeforeAll
  static void start() {
    channels = new NewChannels();
  }

  @AfterAll
  static void stop() {
    channels.close();
  }

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void whatIsChangedIsToldAndTheRestArrives(Path template) throws IOException {
    String name = template.getFileName().toString();
    ProfilesFolder folder = new ProfilesFolder(root);

    Profile profile = folder.readOnly(name, Files.readString(template));

    Golden.assertMatches(
        "encoding/groups/" + name.replace(".json", ".txt"),
        String.join("\n", folder.problems())
            + "\n\n"
            + profile.settings().get("outputGroups").toPrettyString());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void awsTakesWhatBecameOfThem(Path template) throws IOException {
    Profile profile =
        new ProfilesFolder(root)
            .readOnly(template.getFileName().toString(), Files.readString(template));

    AwsClient.Answer answer = channels.of(profile);

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }
}
