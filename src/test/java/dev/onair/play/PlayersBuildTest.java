package dev.onair.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Scripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build does to have the players, with a stand-in for npm. */
class PlayersBuildTest {

  private static final String NPM =
      """
      echo "$*" >> "$PWD/../called"
      [ ! -f "$PWD/../offline" ] || exit 1
      mkdir -p node_modules/hls.js/dist node_modules/dashjs/dist/modern/umd
      for file in hls.js/dist/hls.min.js hls.js/LICENSE dashjs/LICENSE.md \\
        dashjs/dist/modern/umd/dash.all.min.js dashjs/dist/modern/umd/dash.all.min.js.LICENSE.txt; do
        echo "$file" > node_modules/$file
      done
      """;

  @TempDir private Path folder;

  private Path programs;

  @BeforeEach
  void aShell() throws IOException {
    assumeThat(Path.of("/bin/sh")).exists();
    programs = Files.createDirectories(folder.resolve("programs"));
  }

  @Test
  void theFilesThatThePageNeedsAreTakenOnce() throws Exception {
    Scripts.write(programs.resolve("npm"), NPM);

    assertThat(build()).isEmpty();
    assertThat(build()).isEmpty();

    try (Stream<Path> files = Files.list(folder.resolve("players"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "hls.js", "hls.js.licence", "dash.js", "dash.js.licence", "dash.js.parts.licence");
    }
    assertThat(folder.resolve("players/hls.js")).hasContent("hls.js/dist/hls.min.js");
    assertThat(Files.readAllLines(folder.resolve("called")))
        .singleElement()
        .asString()
        .startsWith("ci --ignore-scripts");
  }

  @Test
  void withoutNpmTheBuildGoesOnAndSaysSoInOneLine() throws Exception {
    assertThat(build())
        .isEqualTo("onair: WITHOUT PLAYERS, so that 'onair play' can't be used: npm is missing\n");
    assertThat(folder.resolve("players")).doesNotExist();
  }

  @Test
  void whatNpmCouldNotFetchIsTriedAgainByTheNextBuild() throws Exception {
    Scripts.write(programs.resolve("npm"), NPM);
    Path offline = Files.createFile(folder.resolve("offline"));

    assertThat(build()).contains("npm failed: ").hasLineCount(1);
    Files.delete(offline);
    assertThat(build()).isEmpty();
    assertThat(folder.resolve("players/dash.js")).exists();
  }

  /** Hosts of a registry are the machine's to know. */
  @Test
  void everyPackageIsPinnedByItsChecksumAndNoHostIsNamed() throws IOException {
    for (String lock :
        List.of("src/main/players/package-lock.json", "src/test/browser/package-lock.json")) {
      JsonNode packages = new ObjectMapper().readTree(Path.of(lock).toFile()).get("packages");
      packages
          .properties()
          .forEach(
              entry -> {
                assertThat(entry.getValue().has("resolved")).as(entry.getKey()).isFalse();
                assertThat(entry.getValue().path("integrity").asText())
                    .as(entry.getKey())
                    .matches(text -> entry.getKey().isEmpty() || text.startsWith("sha512-"));
              });
      assertThat(packages.size()).isGreaterThan(1);
    }
  }

  /** Runs it; what it says. */
  private String build() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(
        List.of(
            "src/main/build/Players.java",
            "src/main/players",
            folder.resolve("npm").toString(),
            folder.resolve("players").toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // The shell of the stand-in finds its own commands; npm is nowhere else.
    builder.environment().put("PATH", programs.toString() + ":" + shellsCommands());
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** A folder with the one command that the stand-in runs, and without npm. */
  private String shellsCommands() throws IOException {
    Path commands = Files.createDirectories(folder.resolve("commands"));
    Path link = commands.resolve("mkdir");
    if (!Files.exists(link)) {
      Path mkdir =
          Stream.of(Path.of("/bin/mkdir"), Path.of("/usr/bin/mkdir"))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(link, mkdir);
    }
    return commands.toString();
  }
}
