package dev.onair.sandbox.medialive.playout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.medialive.playout.encode.EncodeCommand;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.testing.RealFfmpeg;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process that is killed leaves no ffmpeg. */
class KilledProcessTest {

  /**
   * What the process does that is killed: it encodes patterns for ever, and a source that is slow.
   */
  public static final class Encoding {

    private Encoding() {}

    /**
     * Says the ids of the encoders, and reads what they write.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws Exception {
      Ffmpeg ffmpeg = Ffmpeg.at(Path.of("ffmpeg"));
      Ladder ladder = Ladder.of(TinyLadder.settings(), Set.of("d"), ffmpeg.abilities());
      List<String> reel =
          EncodeCommand.reel(ladder, Pattern.of("endless"), 1 << 20, ffmpeg.abilities())
              .arguments();
      List<String> copy =
          List.of("-loglevel", "error", "-f", "mpegts", "-i", "pipe:0", "-f", "mpegts", "pipe:1");
      try (FfmpegRun made = ffmpeg.start(reel);
          FfmpegRun live = ffmpeg.start(copy)) {
        System.out.println(made.pid());
        System.out.println(live.pid());
        System.out.flush();
        made.output().transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  @Test
  void itsEncodersEndByThemselves() throws Exception {
    RealFfmpeg.orSkip();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Encoding.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<ProcessHandle> encoders = new ArrayList<>();
    BufferedReader said = process.inputReader();
    for (int i = 0; i < 2; i++) {
      encoders.add(ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow());
    }
    assertThat(encoders).allMatch(ProcessHandle::isAlive);

    process.destroyForcibly().waitFor();

    for (ProcessHandle encoder : encoders) {
      encoder.onExit().get(30, TimeUnit.SECONDS);
      assertThat(encoder.isAlive()).isFalse();
    }
  }
}
