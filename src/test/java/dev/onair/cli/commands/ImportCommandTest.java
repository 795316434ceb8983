package dev.onair.cli.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.testing.ProjectFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {

  private static final String SAMPLE =
      """
      {
        "mediaLive": {
          "channelClass": "STANDARD", "inputType": "URL_PULL", "encodingProfile": "HD-720p",
          "priUrl": "https://viewer:hunter2@a.example/live.m3u8", "secUrl": "https://b.example/live.m3u8"
        },
        "mediaPackage": {}
      }
      """;

  @TempDir private Path root;

  private ProjectFolder project;

  @BeforeEach
  void aProject() {
    project = ProjectFolder.in(root);
  }

  @Test
  void aFileThatIsThereIsLeftAsItIsUnlessItIsToBeReplaced() throws IOException {
    project.file("configuration.json", SAMPLE).channel("sports", "precious");

    Result refused = importing("configuration.json", "--name", "sports");
    String left = Files.readString(root.resolve("channels/sports.conf"));
    Result forced = importing("configuration.json", "--name", "sports", "--force");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("channels/sports.conf exists, and is left as it is")
        .contains("--name", "--force");
    assertThat(left).isEqualTo("precious");
    assertThat(forced.exitCode()).as(forced.err()).isZero();
    assertThat(root.resolve("channels/sports.conf")).content().contains("type = URL_PULL");
  }

  @Test
  void aProfileThatIsThereIsNotReplacedByAnother() throws IOException {
    project.file("export.json", export("640x360")).file("profiles/venue.json", "{}");

    Result result = importing("export.json", "--name", "venue");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("profiles/venue.json exists").contains("--profile");
    assertThat(root.resolve("profiles/venue.json")).hasContent("{}");
    assertThat(root.resolve("channels").toFile().list()).isEmpty();
  }

  @Test
  void withDryRunTheFilesArePrintedAndNothingIsWritten() throws IOException {
    project.file("configuration.json", SAMPLE);
    List<String> before = files();

    Result result = importing("configuration.json", "--name", "sports", "--dry-run");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("== channels/sports.conf", "type = URL_PULL", "Nothing was written.");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatComesFromStandardInputNeedsNoFile() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(export("640x360").getBytes(UTF_8)));
    try {
      Result result = importing("-");

      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(root.resolve("channels/arena-west.conf"))
          .content()
          .contains("imported from standard input", "encoding.profile = arena-west");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aPasswordIsWrittenNowhere() throws IOException {
    project.file("configuration.json", SAMPLE);

    Result result = importing("configuration.json", "--name", "sports");

    assertThat(result.out() + result.err())
        .doesNotContain("hunter2")
        .contains("put the password into the parameter /onair/sports/main of Systems Manager");
    assertThat(root.resolve("channels/sports.conf"))
        .content()
        .doesNotContain("hunter2")
        .contains(
            "{ url = \"https://a.example/live.m3u8\", username = viewer,"
                + " password-parameter = \"/onair/sports/main\" }");
  }

  @Test
  void whatAwsWouldRefuseIsToldWithItsLinesAndNothingIsWritten() throws IOException {
    project.file("export.json", export("641x360"));
    List<String> before = files();

    Result result = importing("export.json", "--name", "venue");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).containsPattern("export.json:\\d+: .*width").contains("641");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatIsWrongElsewhereInTheProjectDoesNotHinder() {
    project.file("configuration.json", SAMPLE).channel("broken", "class = THREEFOLD");

    Result result = importing("configuration.json", "--name", "sports");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain("broken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|neither encoderSettings nor videoDescriptions",
        "not: [a channel}|is not valid YAML",
        "{'encoderSettings': 1|is not valid JSON",
        "export const X = { event: process.env.X };|:1: what the module exports is not data",
        "export const X = { name: 'x' };|exports neither an event configuration of LEF nor a channel",
        "{'event': {'mediaPackage': {}, 'elementalLive': {}}}|onair makes channels of MediaLive",
        "{'mediaLive': {'inputType': 'AWS_CDI', 'encodingProfile': 'x'}}|'AWS_CDI' is none of onair's",
        "{'mediaLive': {'inputType': 'URL_PULL', 'encodingProfile': 'x'}}|--encoding-profile FILE"
      })
  void whatCantBeImportedIsToldWithTheReason(String text, String reason) {
    project.file("given.txt", text.replace('\'', '"'));

    Result result = importing("given.txt", "--name", "sports");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(reason);
    assertThat(root.resolve("channels").toFile().list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|one of them",
        "a.json --from-channel 1|one of them",
        "a.json|there is no file",
        "configuration.json --region eu-west-1|--region goes with --from-channel",
        "configuration.json|--name NAME",
        "configuration.json --name Sports|'Sports' can't be a channel's name",
        "configuration.json --name shared|'shared' can't be a channel's name",
        "configuration.json --name a --profile _a|'_a' can't be a profile's name"
      })
  void aCommandLineThatCantBeUsedIsToldWithTheReason(String words, String reason) {
    project.file("configuration.json", SAMPLE);

    Result result = importing(words == null ? new String[0] : words.split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(reason);
  }

  private Result importing(String... words) {
    List<String> all = new ArrayList<>(List.of("import"));
    all.addAll(List.of(words));
    return new Cli(root).run(all.toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private static String export(String size) throws IOException {
    String text =
        Files.readString(
            Path.of(
                "src/test/resources/imports/settings-that-no-ladder-can-say/given/export.json"));
    return text.replace("\"width\": 640", "\"width\": " + size.substring(0, 3));
  }
}
