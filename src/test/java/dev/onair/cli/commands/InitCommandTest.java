package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.cli.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

  /** onair's own folder, with the profiles and modules that it ships. */
  private static final Path HOME = Path.of("").toAbsolutePath();

  private static final List<String> FILES =
      List.of(".gitignore", "cdktf.json", "channels", "modules", "profiles", "shared.conf");

  @TempDir private Path folder;

  @Test
  void aProjectIsMadeThatPassesCheckAndSynth() throws IOException {
    Result made = init("tv");
    Path project = folder.resolve("tv");

    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out()).startsWith("tv is a project. Next:\n").contains("new <channel> --type");
    assertThat(names(project)).containsExactlyElementsOf(FILES);
    assertThat(names(folder)).containsExactly("tv");
    assertThat(names(project.resolve("modules/packager")))
        .isEqualTo(names(HOME.resolve("modules/packager")));
    assertThat(names(project.resolve("profiles"))).isEqualTo(names(HOME.resolve("profiles")));
    assertThat(new Cli(project).run("check"))
        .isEqualTo(new Result(0, "0 channels, no errors\n", ""));

    assertThat(new Cli(project).run("new", "news", "--type", "URL_PULL").out())
        .startsWith("channels/news.conf is written. It deploys stopped");
    Result synthesized = new Cli(project).run("synth");

    assertThat(synthesized.exitCode()).as(synthesized.err()).isZero();
    assertThat(project.resolve("cdktf.out/stacks/news/cdk.tf.json")).exists();
  }

  @Test
  void theCdktfCommandLineFindsOnairWhereverItLies() throws Exception {
    init("tv");
    Path project = folder.resolve("tv");
    Path other = Scripts.write(folder.resolve("their tools/onair"), "echo \"theirs $*\"\n");

    JsonNode json = new ObjectMapper().readTree(project.resolve("cdktf.json").toFile());
    String app = json.get("app").asText();

    // As cdktf does: it hands the command to a shell.
    Path script = Scripts.write(folder.resolve("cdktf"), app + "\n");
    assertThat(Scripts.run(script, project, Map.of("ONAIR", other.toString())).out())
        .isEqualTo("theirs synth\n");
    assertThat(app).isEqualTo("\"${ONAIR:-" + HOME.resolve("onair") + "}\" synth");
    assertThat(json.get("projectId").asText()).hasSize(36);
  }

  @Test
  void whatIsInTheFolderStaysAndIsNoHindrance() throws IOException {
    Files.writeString(folder.resolve("README.md"), "ours");

    assertThat(init(".").exitCode()).isZero();

    assertThat(names(folder)).containsAll(FILES).contains("README.md").hasSize(FILES.size() + 1);
    assertThat(folder.resolve("README.md")).hasContent("ours");
  }

  @Test
  void whereOneOfTheFilesIsThereAlreadyNothingIsWritten() throws IOException {
    Files.writeString(folder.resolve("shared.conf"), "name = ours");
    Files.createDirectories(folder.resolve("profiles"));

    Result result = init(".");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "onair: %s has shared.conf, profiles already; nothing was written\n".formatted(folder));
    assertThat(names(folder)).containsExactly("profiles", "shared.conf");
    assertThat(folder.resolve("shared.conf")).hasContent("name = ours");
  }

  @Test
  void whereItFailsHalfWayNothingIsLeft(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("profiles"));

    Result result = new Cli(folder).at(home).run("init", "tv");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(folder.resolve("tv"), "ours");

    Result result = init("tv");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith(folder.resolve("tv") + " is not a folder\n");
  }

  private Result init(String directory) {
    return new Cli(folder).at(HOME).run("init", directory);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
