package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that only read files start without CDKTF, and so without Node.js. */
class ClassLoadingTest {

  private static final List<String> CDKTF =
      List.of("software.amazon.jsii.", "software.constructs.", "com.hashicorp.");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"check", "list", "schema", "__complete", "--help", "--version"})
  void readingCommandsLoadNothingOfCdktf(String command) throws Exception {
    List<String> lines = loadedBy(command);

    assertThat(lines).anyMatch(line -> line.contains("dev.onair.cli.Main "));
    assertThat(lines).noneMatch(line -> CDKTF.stream().anyMatch(line::contains));
  }

  private List<String> loadedBy(String command) throws IOException, InterruptedException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-Xlog:class+load", "-cp", System.getProperty("java.class.path")));
    java.addAll(List.of("dev.onair.cli.Main", command));
    Process process =
        new ProcessBuilder(java).directory(directory.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().toList();
  }
}
