package dev.onair.sandbox.mediapackage.live;

import dev.onair.sandbox.mediapackage.live.cuts.SlotBytes;
import dev.onair.sandbox.mediapackage.live.spool.Spool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The channels to which something came, and what they may keep together. */
final class Channels implements LiveChannels {

  /** How often channels without a row, or without news, are looked after. */
  private static final Duration SWEEP = Duration.ofSeconds(10);

  private final PackagingRows rows;
  private final Spool spool;
  private final SlotBytes bytes;
  private final Clock clock;
  private final Consumer<String> log;
  private final Map<ChannelName, PackagedChannel> channels = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

  Channels(PackagingRows rows, Spool spool, Clock clock, Consumer<String> log) {
    this.rows = rows;
    this.spool = spool;
    this.bytes = new SlotBytes(spool);
    this.clock = clock;
    this.log = log;
  }

  /** The channel, made if nothing came to it so far. */
  PackagedChannel channel(ChannelName name) {
    return channels.computeIfAbsent(
        name,
        key ->
            new PackagedChannel(
                spool, bytes, line -> log.accept("packaging channel " + key + ": " + line)));
  }

  @Override
  public Optional<LiveChannel> find(String group, String channel) {
    ChannelName name = new ChannelName(group, channel);
    if (!channels.containsKey(name) || rows.find(name).isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(channels.get(name));
  }

  /** Lets go of what nobody needs any more, and of more where all is too much. */
  void tidy() {
    Instant now = clock.instant();
    Instant before = swept.get();
    if (before.isBefore(now.minus(SWEEP)) && swept.compareAndSet(before, now)) {
      channels.forEach((name, channel) -> sweep(name, channel, now));
    }
    while (spool.isOver()) {
      Optional<PackagedChannel> most = mostToSpare(now);
      if (most.isEmpty()) {
        spool.sayExceeded();
        return;
      }
      spool.sayShortened();
      most.get().dropOldest();
    }
  }

  private void sweep(ChannelName name, PackagedChannel channel, Instant now) {
    Optional<PackagingRow> row = rows.find(name);
    if (row.isPresent()) {
      channel.dropBefore(now.minus(row.get().kept()));
    } else if (channels.remove(name, channel)) {
      channel.close();
    }
  }

  /** The channel with the oldest that no manifest needs. */
  private Optional<PackagedChannel> mostToSpare(Instant now) {
    record Spare(PackagedChannel channel, Instant oldest) {}
    return channels.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().oldest().stream()
                    .filter(oldest -> oldest.isBefore(now.minus(needed(entry.getKey()))))
                    .map(oldest -> new Spare(entry.getValue(), oldest)))
        .min(Comparator.comparing(Spare::oldest))
        .map(Spare::channel);
  }

  private Duration needed(ChannelName name) {
    return rows.find(name).map(PackagingRow::needed).orElse(Duration.ZERO);
  }
}
