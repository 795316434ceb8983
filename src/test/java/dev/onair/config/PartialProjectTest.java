package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.config.Project.Partial;
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
class PartialProjectTest {

  @TempDir private Path directory;

  private ProjectFolder project;

  @BeforeEach
  void fleet() {
    project = Fleets.newsAndSports(directory);
  }

  @Test
  void aChannelWhoseFileHasErrorsIsNamedAndTheOthersAreRead() {
    project.channel("sports", "inputs = 1");

    Partial partial = partial();

    assertThat(partial.fleet().channels()).extracting(ChannelSpec::name).containsExactly("news");
    assertThat(partial.faulty()).containsExactly("sports");
    assertThat(partial.problems())
        .anySatisfy(
            problem -> assertThat(problem.location().file()).isEqualTo("channels/sports.conf"));
  }

  @Test
  void soIsOneWhoseProfileHasErrors() {
    project
        .file("profiles/broken.conf", "renditions = 1")
        .channel("sports", Fleets.PULL + "encoding.profile = broken");

    assertThat(partial().faulty()).containsExactly("sports");
  }

  @Test
  void withoutErrorsNothingIsMissing() {
    assertThat(partial().faulty()).isEmpty();
    assertThat(partial().fleet()).isEqualTo(Project.load(directory, Map.of()).fleet());
  }

  @Test
  void whereTheFleetIsNotKnownNothingIs() {
    project.shared("region = nowhere");
    assertThatThrownBy(this::partial).isInstanceOf(InvalidConfigurationException.class);

    project.shared("region = eu-west-1");
    project.file("channels/No Name.conf", Fleets.PULL);
    assertThatThrownBy(this::partial).isInstanceOf(InvalidConfigurationException.class);
  }

  private Partial partial() {
    return Project.partial(directory, Map.of());
  }
}
