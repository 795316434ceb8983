package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

  @TempDir private Path project;

  @BeforeEach
  void aProjectWithProfiles() throws IOException {
    Files.createDirectories(project.resolve("profiles"));
    Files.writeString(project.resolve("profiles/hd.conf"), "");
    Files.writeString(project.resolve("profiles/console.json"), "{}");
    Files.writeString(project.resolve("profiles/_fragment.conf"), "");
    Files.writeString(project.resolve("profiles/.hidden.conf"), "");
  }

  @Test
  void anExistingFileIsLeftAsItIs() throws IOException {
    Files.createDirectories(project.resolve("channels"));
    Path file = Files.writeString(project.resolve("channels/sports.conf"), "precious");

    Result result = new Cli(project).run("new", "sports", "--type", "URL_PULL");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("channels/sports.conf exists");
    assertThat(file).hasContent("precious");
    assertThat(file.getParent().toFile().list()).containsExactly("sports.conf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sports", "1st", "a_b", "../sports", ""})
  void aNameThatCantBeAChannelsIsRefused(String name) {
    Result result = new Cli(project).run("new", name, "--type", "URL_PULL");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("'" + name + "' can't be a channel's name");
    assertThat(project.resolve("channels")).doesNotExist();
  }

  @Test
  void theSharedStacksNameIsRefused() {
    Result result = new Cli(project).run("new", "shared", "--type", "URL_PULL");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("'shared' is the name of the stack that the channels share");
  }

  @Test
  void anUnknownProfileIsRefusedWithThoseThatThereAre() {
    Result result =
        new Cli(project).run("new", "sports", "--type", "URL_PULL", "--profile", "consol");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("'consol' is not allowed; allowed are console, hd; did you mean 'console'?");
    assertThat(project.resolve("channels")).doesNotExist();
  }

  @Test
  void aFileInThePlaceOfAFolderIsToldWithWhatToDo() throws IOException {
    Path file = Files.createFile(project.resolve("channels"));

    Result result = new Cli(project).run("new", "sports", "--type", "URL_PULL");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "onair: %s can't be made: a file of that name is in the way; move it away, and run the"
                    .formatted(file)
                + " command again\n");
  }

  @Test
  void aTypeIsNeededAndKnown() {
    assertThat(new Cli(project).run("new", "sports").err()).contains("--type");
    assertThat(new Cli(project).run("new", "sports", "--type", "HLS").err())
        .contains("expected one of")
        .contains("URL_PULL");
  }

  @Test
  void placeholdersAreMarkedAndOneForEachPipeline() throws IOException {
    new Cli(project).run("new", "one", "--type", "url_pull", "--class", "SINGLE_PIPELINE");
    new Cli(project).run("new", "two", "--type", "URL_PULL", "--profile", "hd");

    assertThat(project.resolve("channels/one.conf"))
        .content()
        .contains("# PLACEHOLDER", "class = SINGLE_PIPELINE", "source-0.example")
        .doesNotContain("source-1.example");
    assertThat(project.resolve("channels/two.conf"))
        .content()
        .contains("# PLACEHOLDERS", "source-1.example", "encoding.profile = \"hd\"");
    assertThat(project.resolve("channels").toFile().list()).hasSize(2);
  }
}
