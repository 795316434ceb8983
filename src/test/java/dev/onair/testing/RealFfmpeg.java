package dev.onair.testing;

import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The real ffmpeg, on the PATH.
 *
 * <p>Where it can't be had, tests that ask for it are skipped; with {@code
 * ONAIR_REQUIRE_TERRAFORM=true} in the environment they fail.
 */
public final class RealFfmpeg {

  private static final Lookup LOOKUP = look();

  private RealFfmpeg() {}

  /** ffmpeg, or the end of the calling test: skipped, or failed where it is required. */
  public static Ffmpeg orSkip() {
    RealTerraform.needs(LOOKUP.ffmpeg.isPresent(), "ffmpeg", LOOKUP.missing);
    return LOOKUP.ffmpeg.orElseThrow();
  }

  private static Lookup look() {
    try {
      return new Lookup(Optional.of(Ffmpeg.at(Path.of("ffmpeg"))), "");
    } catch (IOException e) {
      return new Lookup(Optional.empty(), "ffmpeg can't be run: " + e.getMessage());
    }
  }

  private record Lookup(Optional<Ffmpeg> ffmpeg, String missing) {}
}
