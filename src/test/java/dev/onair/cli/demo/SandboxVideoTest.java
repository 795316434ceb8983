package dev.onair.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.Video;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxVideoTest {

  @TempDir private Path folder;

  @Test
  void itFindsTheFfmpegOnThePathAndKeepsReelsInTheCache() throws Exception {
    Path ffmpeg = program(folder.resolve("bin/ffmpeg"));
    Map<String, String> environment =
        Map.of("PATH", folder + "/none:" + folder.resolve("bin"), "HOME", folder.toString());

    Path spool;
    try (SandboxVideo found =
        SandboxVideo.prepare(environment, Optional.empty(), 8080, line -> {})) {
      Video video = found.in(SandboxOptions.defaults()).video().orElseThrow();
      spool = video.spool();
      assertThat(video.ffmpeg()).isEqualTo(ffmpeg);
      assertThat(video.port()).isEqualTo(8080);
      assertThat(video.cache()).isEqualTo(folder.resolve(".cache/onair")).isDirectory();
      assertThat(Files.getPosixFilePermissions(video.cache()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      assertThat(spool).isEmptyDirectory();
      assertThat(video.spoolBytes()).isPositive();
      assertThat(found.missing()).isEmpty();
    }
    assertThat(spool).doesNotExist();
  }

  @Test
  void oneThatIsNamedComesFirst() throws Exception {
    program(folder.resolve("bin/ffmpeg"));
    Path named = program(folder.resolve("mine/ffmpeg-8"));
    Map<String, String> environment =
        Map.of(
            "PATH",
            folder.resolve("bin").toString(),
            "XDG_CACHE_HOME",
            folder.resolve("cache").toString());

    try (SandboxVideo found =
        SandboxVideo.prepare(environment, Optional.of(named), 0, line -> {})) {
      Video video = found.in(SandboxOptions.defaults()).video().orElseThrow();
      assertThat(video.ffmpeg()).isEqualTo(named);
      assertThat(video.cache()).isEqualTo(folder.resolve("cache/onair"));
    }
  }

  /** In a folder that all share, somebody else's reel could be played. */
  @Test
  void withoutAHomeReelsAreKeptForThisTimeOnly() throws Exception {
    Path ffmpeg = program(folder.resolve("bin/ffmpeg"));

    Path cache;
    try (SandboxVideo found = SandboxVideo.prepare(Map.of(), Optional.of(ffmpeg), 0, line -> {})) {
      cache = found.in(SandboxOptions.defaults()).video().orElseThrow().cache();
      assertThat(Files.getPosixFilePermissions(cache.getParent()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    assertThat(cache.getParent()).doesNotExist();
  }

  @Test
  void withoutOneItSaysSoAndNothingStreams() throws Exception {
    try (SandboxVideo none =
        SandboxVideo.prepare(Map.of("PATH", folder.toString()), Optional.empty(), 0, line -> {})) {
      assertThat(none.missing())
          .contains("ffmpeg is not on PATH; install it, or name it with --ffmpeg");
      assertThat(none.in(SandboxOptions.defaults()).video()).isEmpty();
    }
  }

  @Test
  void aCacheThatCannotBeMadeIsSaid() throws Exception {
    Path ffmpeg = program(folder.resolve("bin/ffmpeg"));
    Files.writeString(folder.resolve("cache"), "a file");

    try (SandboxVideo none =
        SandboxVideo.prepare(
            Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
            Optional.of(ffmpeg),
            0,
            line -> {})) {
      assertThat(none.missing().orElseThrow()).contains(folder.resolve("cache").toString());
    }
  }

  private static Path program(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
