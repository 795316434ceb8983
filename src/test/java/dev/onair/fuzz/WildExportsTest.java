package dev.onair.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is imported, and under whatever name, is written as a whole or not at all. */
class WildExportsTest {

  private static final Path IMPORTS = Path.of("src/test/resources/imports");
  private static final Path TEMPLATES = Path.of("src/test/resources/templates");

  @TempDir private Path scratch;

  private int trial;

  @Test
  void whateverIsImportedPassesCheckOrIsNotWritten() {
    Seed.trials(30, this::importing);
  }

  @Test
  void whateverAChannelIsCalledItIsAFileOfTheProject() {
    Seed.trials(40, this::naming);
  }

  private void importing(Random random) {
    Path around = scratch.resolve("import-" + trial++);
    ProjectFolder project = ProjectFolder.in(around.resolve("project"));
    List<String> words = given(project, random);
    words.addAll(wishes(random));

    run(around, project.root(), words);
  }

  private void naming(Random random) {
    Path around = scratch.resolve("new-" + trial++);
    ProjectFolder project = ProjectFolder.in(around.resolve("project"));
    List<String> words =
        switch (random.nextInt(4)) {
          case 0 -> List.of("check", Wild.name(random));
          case 1 -> List.of("new", Wild.name(random), "--type", Wild.name(random));
          case 2 -> List.of("new", "a", "--type", "URL_PULL", "--profile", Wild.name(random));
          default -> List.of("new", Wild.name(random), "--type", "RTMP_PUSH");
        };

    run(around, project.root(), words);
  }

  private static void run(Path around, Path root, List<String> words) {
    Map<String, String> before = Tree.of(around);

    Result result = new Cli(root).run(words.toArray(String[]::new));

    Said.inOrder(result);
    Map<String, String> after = Tree.of(around);
    Map<String, String> kept = new java.util.TreeMap<>(after);
    kept.keySet().retainAll(before.keySet());
    assertThat(kept).as("%s", words).isEqualTo(before);
    Set<String> made = after.keySet();
    made.removeAll(before.keySet());
    if (result.exitCode() == 0) {
      assertThat(made)
          .allMatch(file -> file.matches("project/(channels|profiles)/[A-Za-z0-9_.-]+\\.\\w+"));
      Result check = new Cli(root).run("check");
      assertThat(check.exitCode()).as("%s: %s", words, check.err()).isZero();
    } else {
      assertThat(made).isEmpty();
      assertThat(result.err()).isNotEmpty();
    }
    Tree.delete(around);
  }

  /** What is imported, with something changed in it; the command that imports it. */
  private static List<String> given(ProjectFolder project, Random random) {
    if (Seed.once(random, 3)) {
      Path template = Seed.one(random, files(TEMPLATES));
      String name = "given" + template.getFileName().toString().replaceAll(".*\\.", ".");
      write(project.root().resolve(name), mutated(template, random));
      return new ArrayList<>(List.of("import", name));
    }
    Path test = Seed.one(random, commands());
    Path given = test.resolve("given");
    List<Path> files = files(given);
    Path one = Seed.one(random, files);
    for (Path file : files) {
      write(
          project.root().resolve("given").resolve(given.relativize(file).toString()),
          file.equals(one) ? mutated(file, random) : Tree.text(file).getBytes(UTF_8));
    }
    List<String> words = new ArrayList<>(List.of("import"));
    words.addAll(Arrays.asList(Tree.text(test.resolve("command")).strip().split(" ")));
    return words;
  }

  private static List<String> wishes(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> List.of("--name", Wild.name(random));
      case 1 -> List.of("--profile", Wild.name(random));
      case 2 -> List.of("--dry-run");
      default -> List.of();
    };
  }

  private static byte[] mutated(Path file, Random random) {
    return Seed.once(random, 8)
        ? Mutation.bytes(Tree.text(file), random)
        : Mutation.of(Tree.text(file), random, Wild::value).getBytes(UTF_8);
  }

  private static List<Path> commands() {
    try (Stream<Path> all = Files.list(IMPORTS)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().matches(".*\\.(json|ya?ml|ts)")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
