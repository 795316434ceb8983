package dev.onair.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in a project, {@code check} says what is wrong, and {@code synth} does the rest.
 */
class WildProjectsTest {

  @TempDir private Path scratch;

  private int trial;
  private int accepted;

  @Test
  void whateverIsInAProjectIsCheckedInLines() {
    Seed.trials(90, random -> project(random));
  }

  private void project(Random random) {
    Path around = scratch.resolve(String.valueOf(trial++));
    Path root = around.resolve("project");
    WildProject.make(root, random);
    Map<String, String> before = Tree.of(around);

    Result text = new Cli(root).with("HOME", "/home/secret-of-mine").run("check");

    Said.inOrder(text);
    Said.problems(text, Tree.of(root));
    if (Seed.once(random, 4)) {
      Said.sameForPrograms(text, check(root, "json"), check(root, "github"));
    }
    assertThat(Tree.of(around)).isEqualTo(before);
    if (text.exitCode() == 0) {
      accepted++;
      if (accepted % 50 == 1) {
        synthesized(root, around, before);
      }
    }
    Tree.delete(around);
  }

  private static Result check(Path root, String format) {
    return new Cli(root).with("HOME", "/home/secret-of-mine").run("check", "--format", format);
  }

  private static void synthesized(Path root, Path around, Map<String, String> before) {
    Result synth = new Cli(root).with("HOME", "/home/secret-of-mine").run("synth");

    Said.inOrder(synth);
    assertThat(synth.exitCode()).as(synth.err()).isZero();
    Map<String, String> after = Tree.of(around);
    after.keySet().removeIf(file -> file.startsWith("project/cdktf.out"));
    assertThat(after).isEqualTo(before);
    try (Stream<Path> stacks = Files.walk(root.resolve("cdktf.out"))) {
      for (Path stack : stacks.filter(f -> f.toString().endsWith("cdk.tf.json")).toList()) {
        new ObjectMapper().readTree(stack.toFile());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
