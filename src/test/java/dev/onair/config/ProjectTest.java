package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

  private static final String SOUND =
      ChannelTexts.of(InputType.URL_PULL, ChannelClass.SINGLE_PIPELINE);

  @TempDir private Path root;

  @Test
  void aLinkThatLeadsNowhereIsNotTakenForNothing() throws IOException {
    ProjectFolder.in(root).channel("news", SOUND).without("shared.conf");
    Files.createSymbolicLink(root.resolve("shared.conf"), Path.of("elsewhere.conf"));

    assertThat(refusal())
        .isEqualTo(
            "shared.conf: is a link to what does not exist; let it lead to a file, or remove it");
  }

  @Test
  void aProjectWithoutSharedConfIsToldWhatItIsTakenFor() {
    ProjectFolder.in(root).channel("news", SOUND).without("shared.conf");

    assertThat(Project.load(root, Map.of()).warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "shared.conf: warning: does not exist, so that all is as by default: the fleet is"
                + " 'onair' in us-east-1, its state lies in files here, and any account will do;"
                + " write one that says what is meant");
  }

  @Test
  void aFolderInThePlaceOfSharedConfIsToldOf() throws IOException {
    ProjectFolder.in(root).channel("news", SOUND).without("shared.conf");
    Files.createDirectory(root.resolve("shared.conf"));

    assertThat(refusal()).isEqualTo("shared.conf: can't be read: Is a directory");
  }

  @Test
  void soIsALinkAmongTheChannelsOrTheProfilesThatLeadsNowhere() throws IOException {
    ProjectFolder.in(root);
    Files.createSymbolicLink(root.resolve("channels/news.conf"), Path.of("elsewhere.conf"));
    Files.createSymbolicLink(root.resolve("profiles/hd.json"), Path.of("elsewhere.json"));

    assertThat(refusal())
        .isEqualTo(
            """
            channels/news.conf: is a link to what does not exist; let it lead to a file, or remove it
            profiles/hd.json: is a link to what does not exist; let it lead to a file, or remove it""");
  }

  @Test
  void neitherIsOneInThePlaceOfTheChannels() throws IOException {
    ProjectFolder.in(root).without("channels");
    Files.createSymbolicLink(root.resolve("channels"), Path.of("elsewhere"));

    assertThat(refusal()).startsWith("channels: is a link to what does not exist");
  }

  @Test
  void aFileInThePlaceOfTheProfilesIsToldOf() throws IOException {
    Files.writeString(root.resolve("profiles"), "x");
    Files.createDirectory(root.resolve("channels"));

    assertThat(refusal()).startsWith("profiles: is a file; remove it");
  }

  @Test
  void aPathOfThousandsOfNamesIsAProblemOfOneLine() {
    ProjectFolder.in(root).channel("news", SOUND + "a.".repeat(20_000) + "a = 1\n");

    assertThat(refusal())
        .startsWith("channels/news.conf: a path of too many names")
        .hasLineCount(1);
  }

  @Test
  void moreThanAwsAllowsByDefaultIsAWarning() {
    ProjectFolder project = ProjectFolder.in(root);
    IntStream.range(0, 11).forEach(i -> project.channel("channel-" + i, SOUND));

    assertThat(Project.load(root, Map.of()).warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "shared.conf:1: quotas.channels-per-group: warning: the files make 11 channels in group"
                + " 'main', where AWS allows 10 by default; ask AWS for more, and say here what the"
                + " account has",
            "shared.conf:1: quotas.encoder-channels: warning: the files make 11 MediaLive channels,"
                + " where AWS allows 5 by default; ask AWS for more, and say here what the account"
                + " has");
  }

  private String refusal() {
    return catchThrowableOfType(
            InvalidConfigurationException.class, () -> Project.load(root, Map.of()))
        .getMessage();
  }
}
