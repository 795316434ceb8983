package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.sandbox.medialive.playout.receive.IntakeReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** What an encoder makes of what comes in, which is fed to it. Closing it ends the encoder. */
final class EncoderOutput extends FilterInputStream {

  private final FfmpegRun run;
  private final IntakeReader reader;

  EncoderOutput(FfmpegRun run, IntakeReader reader) {
    super(run.output());
    this.run = run;
    this.reader = reader;
    Thread feeder = new Thread(this::feed, "feed-" + run.pid());
    feeder.setDaemon(true);
    feeder.start();
  }

  private void feed() {
    try (OutputStream input = run.input()) {
      for (Optional<byte[]> next = reader.next(); next.isPresent(); next = reader.next()) {
        input.write(next.get());
        input.flush();
      }
    } catch (IOException e) {
      // It has ended; who reads its output sees that.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      reader.close();
    }
  }

  @Override
  public void close() {
    reader.close();
    run.close();
  }
}
