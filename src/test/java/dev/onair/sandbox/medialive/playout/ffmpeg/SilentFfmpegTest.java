package dev.onair.sandbox.medialive.playout.ffmpeg;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilentFfmpegTest {

  @TempDir private Path folder;

  @Test
  void oneThatSaysNothingIsGivenUp() throws IOException {
    Path program = script("sleep 600");

    assertThatThrownBy(() -> Ffmpeg.at(program, Duration.ofMillis(200)))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("says nothing");
  }

  @Test
  void oneThatIsAnotherProgramIsNone() throws IOException {
    Path program = script("echo hello");

    assertThatThrownBy(() -> Ffmpeg.at(program))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("is no ffmpeg: it says 'hello'");
  }

  private Path script(String line) throws IOException {
    Path program = folder.resolve("ffmpeg");
    Files.writeString(program, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program;
  }
}
