package dev.onair.sandbox.mediapackage.live;

import dev.onair.sandbox.mediapackage.live.cuts.Container;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.testing.StillClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A packager with one channel, "g/c", on a clock and a disk of the test's. */
final class Packed implements AutoCloseable {

  final StillClock clock = new StillClock();
  final MemoryFiles files = new MemoryFiles();
  final List<String> log = new ArrayList<>();
  final Map<String, PackagingRow> rows = new HashMap<>();
  final LivePackager packager;

  Packed() {
    this(1L << 30);
  }

  Packed(long bytes) {
    rows.put("g/c", new PackagingRow(true, Duration.ofSeconds(60), Duration.ZERO));
    packager =
        new LivePackager(
            name -> Optional.ofNullable(rows.get(name.toString())), files, bytes, clock, log::add);
  }

  /** An encoder of a pipeline that pushes a second each second. */
  void live(TestEncoder encoder, long from, long to) {
    for (long second = from; second < to; second++) {
      encoder.push(second);
      clock.pass(Duration.ofSeconds(1));
    }
  }

  TestEncoder encoder(int pipeline) {
    return new TestEncoder(packager, pipeline);
  }

  LiveChannel channel() {
    return packager.find("g", "c").orElseThrow();
  }

  static Cutting cmaf(int seconds) {
    return new Cutting(Container.CMAF, Duration.ofSeconds(seconds), true, true);
  }

  static Cutting ts(int seconds, boolean audioGroup) {
    return new Cutting(Container.TS, Duration.ofSeconds(seconds), audioGroup, true);
  }

  @Override
  public void close() {
    packager.close();
  }
}
