package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** onair as the start script runs it, from a jar: what is found in a folder need not be there. */
class JarTest {

  @TempDir private Path folder;

  @Test
  void theSandboxFindsAllThatItNeeds() throws Exception {
    try (OnairProcess onair = OnairProcess.of(classPath(), folder, Map.of(), "sandbox")) {
      assertThat(onair.await("export AWS_REGION")).isEqualTo("export AWS_REGION=us-east-1");
    }
  }

  /** That of the tests, with a jar in the place of the folder of classes. */
  private String classPath() throws IOException {
    Path classes = Path.of("target/classes").toAbsolutePath();
    Path jar = folder.resolve("onair.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    List<Path> others = List.of(classes, classes.resolveSibling("test-classes"));
    return Stream.concat(
            Stream.of(jar.toString()),
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !others.contains(Path.of(entry).toAbsolutePath())))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
