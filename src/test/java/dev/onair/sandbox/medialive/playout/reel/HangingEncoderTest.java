package dev.onair.sandbox.medialive.playout.reel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.sandbox.medialive.playout.TinyLadder;
import dev.onair.sandbox.medialive.playout.encode.Abilities;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HangingEncoderTest {

  @TempDir private Path folder;

  @Test
  void anEncoderThatHangsIsKilledAndSaid() throws Exception {
    Path program = folder.resolve("ffmpeg");
    Files.writeString(program, "#!/bin/sh\nsleep 613\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    Abilities abilities =
        new Abilities(Set.of("libx264", "aac"), Set.of("drawtext"), Optional.empty());
    Ladder ladder = Ladder.of(TinyLadder.settings(), Set.of("d"), abilities);
    Ffmpeg hanging = new Ffmpeg(program, "ffmpeg version 0", abilities);

    try (Reels reels =
        new Reels(
            hanging,
            folder.resolve("cache"),
            Clock.systemUTC(),
            line -> {},
            Duration.ofSeconds(1))) {
      assertThatThrownBy(() -> reels.of("tiny", ladder, Pattern.of("tiny")).get())
          .rootCause()
          .isInstanceOf(IOException.class)
          .hasMessage("ffmpeg made nothing for 1 s");
    }

    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }
}
