package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.sandbox.medialive.playout.receive.IntakeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An encoder that a real source is fed to. Closing it ends it. */
public final class LiveEncode implements AutoCloseable {

  private static final Pattern SPEED = Pattern.compile("speed=\\s*([0-9.]+)x");

  private final FfmpegRun run;
  private final IntakeReader reader;

  LiveEncode(FfmpegRun run, IntakeReader reader, Consumer<Double> onSpeed) {
    this.run = run;
    this.reader = reader;
    run.onLine(line -> speed(line).ifPresent(onSpeed));
    Thread feeder = new Thread(this::feed, "feed-" + run.pid());
    feeder.setDaemon(true);
    feeder.start();
  }

  /** What a line of {@code -progress} says of it. */
  static Optional<Double> speed(String line) {
    Matcher matcher = SPEED.matcher(line);
    return matcher.matches() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
  }

  private void feed() {
    try (OutputStream in = run.input()) {
      for (Optional<byte[]> next = reader.next(); next.isPresent(); next = reader.next()) {
        in.write(next.get());
        in.flush();
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

  /** A transport stream with a program for each output. */
  public InputStream output() {
    return run.output();
  }

  /** What ffmpeg said last. */
  public List<String> lastLines() {
    return run.lastLines();
  }

  @Override
  public void close() {
    reader.close();
    run.close();
  }
}
