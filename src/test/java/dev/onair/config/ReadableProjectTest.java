package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.config.Project.Readable;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.fleet.Fleets;
import dev.onair.model.ChannelSpec;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a project some of whose files have errors. */
class ReadableProjectTest {

  @TempDir private Path directory;

  private ProjectFolder project;

  @BeforeEach
  void fleet() {
    project = Fleets.newsAndSports(directory);
  }

  @Test
  void aChannelWhoseFileHasErrorsIsNamedAndTheOthersAreRead() {
    project.channel("sports", "inputs = 1");

    Readable readable = readable();

    assertThat(readable.fleet().channels()).extracting(ChannelSpec::name).containsExactly("news");
    assertThat(readable.faulty()).containsExactly("sports");
    assertThat(readable.problems())
        .anySatisfy(
            problem -> assertThat(problem.location().file()).isEqualTo("channels/sports.conf"));
  }

  @Test
  void soIsOneWhoseProfileHasErrors() {
    project
        .file("profiles/broken.conf", "renditions = 1")
        .channel("sports", Fleets.PULL + "encoding.profile = broken");

    assertThat(readable().faulty()).containsExactly("sports");
  }

  @Test
  void withoutErrorsNothingIsMissing() {
    assertThat(readable().faulty()).isEmpty();
    assertThat(readable().fleet()).isEqualTo(Project.load(directory, Map.of()).fleet());
  }

  @Test
  void whereTheFleetIsNotKnownNothingIs() {
    project.shared("region = nowhere");
    assertThatThrownBy(this::readable).isInstanceOf(InvalidConfigurationException.class);

    project.shared("region = eu-west-1");
    project.file("channels/No Name.conf", Fleets.PULL);
    assertThatThrownBy(this::readable).isInstanceOf(InvalidConfigurationException.class);
  }

  private Readable readable() {
    return Project.readable(directory, Map.of());
  }
}
