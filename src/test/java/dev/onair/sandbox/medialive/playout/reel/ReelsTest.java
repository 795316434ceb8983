package dev.onair.sandbox.medialive.playout.reel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.medialive.playout.TinyLadder;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.testing.RealFfmpeg;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reels of the real ffmpeg. */
class ReelsTest {

  private final Ffmpeg ffmpeg = RealFfmpeg.orSkip();
  private final List<String> log = new ArrayList<>();

  @TempDir private Path cache;

  @Test
  void aReelIsMadeOnceAndKept() throws Exception {
    Ladder ladder = Ladder.of(TinyLadder.settings(), Set.of("d"), ffmpeg.abilities());

    Reel made;
    try (Reels reels = new Reels(ffmpeg, cache, Clock.systemUTC(), log::add)) {
      made = reels.of("tiny", ladder, Pattern.of("tiny")).get();
    }
    try (Reels reels = new Reels(ffmpeg, cache, Clock.systemUTC(), log::add)) {
      reels.of("tiny", ladder, Pattern.of("tiny")).get().close();
    }

    made.close();
    assertThat(made.tracks()).extracting(ReelTrack::size).containsExactly(400, 400, 750);
    assertThat(made.tracks()).extracting(ReelTrack::period).containsOnly(16 * 90_000L);
    assertThat(log).first().isEqualTo("tiny: a reel of 16 s is being made");
    assertThat(log).hasSize(2);
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(1);
    }
  }
}
