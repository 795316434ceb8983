package dev.onair.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.testing.Golden;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder in {@code imports/} is a test: what is given, the command, the files that it writes
 * and what it says. What it writes has to pass {@code onair check}.
 */
class ImportsTest {

  private static final Path FOLDER = Path.of("src/test/resources/imports");

  @TempDir private Path scratch;

  @TestFactory
  Stream<DynamicTest> imports() throws IOException {
    return sorted(FOLDER)
        .map(test -> DynamicTest.dynamicTest(test.getFileName().toString(), () -> run(test)));
  }

  private void run(Path test) throws IOException {
    Path root = scratch.resolve(test.getFileName());
    ProjectFolder project = ProjectFolder.in(root);
    texts(test.resolve("given")).forEach((file, text) -> project.file("given/" + file, text));
    Map<String, String> before = texts(root);
    String[] words = ("import " + Files.readString(test.resolve("command")).strip()).split(" ");

    Result result = new Cli(root).run(words);

    Golden.assertMatches(test.resolve("expected/said.txt"), result.out() + result.err());
    assertThat(result.exitCode()).isZero();
    Map<String, String> made = texts(root);
    made.keySet().removeAll(before.keySet());
    made.forEach((file, text) -> Golden.assertMatches(test.resolve("expected/" + file), text));
    assertThat(texts(test.resolve("expected")).keySet())
        .filteredOn(file -> !file.equals("said.txt"))
        .containsExactlyElementsOf(made.keySet());
    Result check = new Cli(root).run("check");
    assertThat(check.err()).doesNotContain("error");
    assertThat(check.exitCode()).isZero();
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private static Stream<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> tests = Files.list(folder)) {
      return tests.filter(Files::isDirectory).sorted().toList().stream();
    }
  }
}
