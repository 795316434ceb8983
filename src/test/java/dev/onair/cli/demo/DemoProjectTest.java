package dev.onair.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.cli.project.OperationFailedException;
import dev.onair.config.Project;
import dev.onair.model.FleetSpec;
import dev.onair.model.StateSpec;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoProjectTest {

  private static final String NEWS =
      """
      class = SINGLE_PIPELINE
      protect = true
      inputs.main { type = URL_PULL, sources = ["https://a.example/live.m3u8"] }
      """;

  @TempDir private Path root;

  private Path demo;

  @BeforeEach
  void aProject() {
    demo = root.resolve("target/demo");
    ProjectFolder.in(root).shared("region = eu-west-1").channel("news", NEWS);
  }

  @Test
  void aFolderThatNoDemonstrationMadeStays() throws Exception {
    ProjectFolder.in(root).file("target/demo/notes.txt", "mine");
    FleetSpec fleet = fleet(root);

    assertThatThrownBy(() -> DemoProject.write(demo, root, fleet))
        .isInstanceOf(OperationFailedException.class)
        .hasMessage(demo + " is not a demonstration's; move it away");
    assertThat(demo.resolve("notes.txt")).exists();
  }

  @Test
  void itsFleetIsTheSameButForItsStateAndProtection() throws Exception {
    ProjectFolder.in(root)
        .shared("{ region = eu-west-1, state { backend = s3, bucket = states }, tags { a = b } }")
        .channel("_common", "tags { team = sports }")
        .channel("arena", "include \"_common.conf\"\n" + NEWS);
    FleetSpec fleet = fleet(root);

    DemoProject.write(demo, root, fleet).close();

    FleetSpec tried = fleet(demo);
    assertThat(tried.shared().state()).isEqualTo(new StateSpec.Local());
    assertThat(tried.shared().protect()).isFalse();
    assertThat(tried.shared())
        .usingRecursiveComparison()
        .ignoringFields("state", "protect")
        .isEqualTo(fleet.shared());
    assertThat(tried.channels()).noneMatch(channel -> channel.operation().protect());
    assertThat(tried.channels())
        .usingRecursiveComparison()
        .ignoringFields("operation.protect")
        .isEqualTo(fleet.channels());
    assertThat(demo.resolve("modules/packager")).isDirectoryContaining("glob:**.tf");
  }

  @Test
  void whatTheOperatorLetTheFilesIncludeTheyStillMay(@TempDir Path other) throws Exception {
    Files.writeString(other.resolve("common.conf"), "tags { team = sports }\n");
    Map<String, String> around = Map.of("ONAIR_INCLUDE_FROM", other.toString());
    ProjectFolder.in(root)
        .channel("arena", "include file(\"" + other.resolve("common.conf") + "\")\n" + NEWS);

    DemoProject.write(demo, root, Project.load(root, around).fleet()).close();

    FleetSpec tried = Project.load(demo, DemoProject.environment(root, around)).fleet();
    assertThat(tried.channel("arena")).isPresent();
  }

  @Test
  void aProjectWithoutSharedConfHasItsDefaults() throws Exception {
    Files.delete(root.resolve("shared.conf"));
    FleetSpec fleet = fleet(root);

    DemoProject.write(demo, root, fleet).close();

    assertThat(fleet(demo).shared().aws()).isEqualTo(fleet.shared().aws());
  }

  @Test
  void whatAnEarlierOneLeftIsGone() throws Exception {
    DemoProject.write(demo, root, fleet(root)).close();
    Files.writeString(demo.resolve("terraform.news.tfstate"), "{}");
    Files.writeString(demo.resolve("channels/gone.conf"), NEWS);

    DemoProject.write(demo, root, fleet(root)).close();

    assertThat(demo).isDirectoryNotContaining("glob:**.tfstate");
    assertThat(demo.resolve("channels/gone.conf")).doesNotExist();
  }

  @Test
  void oneAtATimeHasIt() throws Exception {
    try (DemoProject first = DemoProject.write(demo, root, fleet(root))) {
      assertThatThrownBy(() -> DemoProject.write(demo, root, fleet(root)))
          .isInstanceOf(OperationFailedException.class)
          .hasMessageContaining("another demonstration has " + first.root());
    }
    DemoProject.write(demo, root, fleet(root)).close();
  }

  private FleetSpec fleet(Path folder) throws IOException {
    return Project.load(folder, DemoProject.environment(root, Map.of())).fleet();
  }
}
