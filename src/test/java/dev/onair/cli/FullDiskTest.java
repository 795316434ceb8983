package dev.onair.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** onair where there is no room left; needs the right to mount a file system in memory. */
class FullDiskTest {

  @TempDir private Path folder;

  @AfterEach
  void unmount() throws Exception {
    run("umount", folder.resolve("small").toString());
  }

  @Test
  void aProjectWithoutRoomForItsStacks() throws Exception {
    Path small = mounted("320k");
    ProjectFolder.in(small).channel("news", channel());
    Files.write(small.resolve("ballast"), new byte[(int) small.toFile().getUsableSpace() - 8192]);

    assertFails(small, Map.of());

    assertThat(small.resolve("cdktf.out")).doesNotExist();
    try (var left = Files.list(small)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("ballast", "channels", "modules", "profiles", "shared.conf");
    }
  }

  @Test
  void noRoomForTemporaryFiles() throws Exception {
    Path small = mounted("64k");
    Path root = ProjectFolder.in(folder.resolve("p")).channel("news", channel()).root();

    assertFails(root, Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + small));
  }

  @Test
  void noRoomForThePackagesOfJsii() throws Exception {
    Path small = mounted("64k");
    Path root = ProjectFolder.in(folder.resolve("p")).channel("news", channel()).root();

    assertFails(root, Map.of("JSII_RUNTIME_PACKAGE_CACHE_ROOT", small.resolve("jsii").toString()));
  }

  @Test
  void outputThatIsCutOffIsNoSuccess() throws Exception {
    assumeThat(Path.of("/dev/full")).exists();
    Path root = ProjectFolder.in(folder.resolve("p")).channel("news", channel()).root();
    String classPath = System.getProperty("java.class.path");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Process onair =
        new ProcessBuilder(java, "-cp", classPath, "dev.onair.cli.Main", "check")
            .directory(root.toFile())
            .redirectOutput(Path.of("/dev/full").toFile())
            .start();
    String said = new String(onair.getErrorStream().readAllBytes(), UTF_8);

    assertThat(onair.waitFor()).isEqualTo(1);
    assertThat(said).contains("onair: not all of the output could be written");
  }

  private static void assertFails(Path root, Map<String, String> environment) throws Exception {
    try (OnairProcess onair = OnairProcess.start(root, environment, "synth")) {
      assertThat(onair.exitCode()).as(onair.said()).isEqualTo(1);
      assertThat(onair.said())
          .contains("onair: a disk is full", "make room")
          .doesNotContain("a bug of onair's");
    }
  }

  private Path mounted(String size) throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    int mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", small.toString());
    assumeThat(mounted).as("only root may mount").isZero();
    return small;
  }

  private static int run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor();
  }

  private static String channel() {
    return ChannelTexts.of(InputType.URL_PULL, ChannelClass.SINGLE_PIPELINE) + "start = false\n";
  }
}
