package dev.onair.sandbox.medialive.playout;

import dev.onair.media.ts.TsReader;
import dev.onair.sandbox.medialive.playout.send.Segmenter;
import dev.onair.sandbox.medialive.playout.send.Ticks;
import dev.onair.sandbox.medialive.playout.source.LiveEncode;
import dev.onair.sandbox.medialive.playout.stream.Programs;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import dev.onair.sandbox.medialive.playout.stream.UnitReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what a live encoder makes, in a thread of its own, and puts it to the times of the clock.
 */
final class LiveRun implements Run {

  private final Clock clock;
  private final Function<Programs, Segmenter> segmenters;
  private final InputStream stream;
  private final Thread thread;
  private volatile boolean making;
  private volatile boolean over;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * One that begins.
   *
   * @param name of the channel
   * @throws IOException if the encoder can't begin
   */
  LiveRun(String name, LiveEncode encode, Clock clock, Function<Programs, Segmenter> segmenters)
      throws IOException {
    this.clock = clock;
    this.segmenters = segmenters;
    this.stream = encode.open();
    this.thread = new Thread(this::work, "live " + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    try {
      read();
    } catch (IOException e) {
      trouble = Optional.of("the live encoder has ended: " + e.getMessage());
    } catch (RuntimeException e) {
      trouble = Optional.of("the live encoder's stream can't be sent: " + e);
    } finally {
      over = true;
    }
  }

  private void read() throws IOException {
    TsReader packets = new TsReader(stream);
    UnitReader reader = new UnitReader();
    Optional<Segmenter> segmenter = Optional.empty();
    long offset = 0;
    for (var packet = packets.next(); packet.isPresent(); packet = packets.next()) {
      Optional<Unit> unit = reader.accept(packet.get());
      if (unit.isEmpty()) {
        continue;
      }
      if (segmenter.isEmpty()) {
        Programs programs = reader.programs();
        boolean hasVideo = !programs.videoPids().isEmpty();
        if (hasVideo && !programs.videoPids().contains(unit.get().pid())) {
          // Its first sound may be long before its first picture.
          continue;
        }
        offset = Ticks.of(clock.instant()) - unit.get().pts();
        segmenter = Optional.of(segmenters.apply(programs));
        making = true;
      }
      segmenter.get().accept(unit.get().shifted(offset));
    }
    trouble = Optional.of("the live encoder has ended");
  }

  @Override
  public boolean isOver() {
    return over;
  }

  @Override
  public boolean makesPictures() {
    return making && !over;
  }

  @Override
  public Optional<String> trouble() {
    return trouble;
  }

  @Override
  public void close() {
    try {
      stream.close();
      thread.join(2000);
    } catch (IOException e) {
      trouble = Optional.of(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
