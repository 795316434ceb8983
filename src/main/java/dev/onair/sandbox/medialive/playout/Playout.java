package dev.onair.sandbox.medialive.playout;

import dev.onair.sandbox.core.World;
import dev.onair.sandbox.medialive.Mishaps;
import dev.onair.sandbox.medialive.OnAir;
import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.reel.Reels;
import dev.onair.sandbox.medialive.playout.send.ChannelOutput;
import dev.onair.sandbox.medialive.playout.send.HlsGroups;
import dev.onair.sandbox.medialive.playout.send.HttpPut;
import dev.onair.sandbox.medialive.playout.send.Put;
import dev.onair.sandbox.medialive.playout.source.RaisedAlerts;
import dev.onair.sandbox.medialive.playout.source.Sources;
import dev.onair.sandbox.medialive.playout.source.StreamFaults;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Encodes what is on air: looks at the channels that are running four times a second, and makes
 * encodes match them. The rows know nothing of it: a channel whose encode fails is running all the
 * same, and has an alert.
 */
public final class Playout implements AutoCloseable {

  private static final int LOOK_MILLIS = 250;

  private final Supplier<List<OnAirChannel>> onAir;
  private final Function<String, RaisedAlerts> alerts;
  private final Transmission.Desk desk;
  private final Put put;
  private final Clock clock;
  private final Map<String, Transmission> transmissions = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "playout");
            thread.setDaemon(true);
            return thread;
          });
  private boolean closed;

  Playout(
      Supplier<List<OnAirChannel>> onAir,
      Function<String, RaisedAlerts> alerts,
      Transmission.Desk desk,
      Put put,
      Clock clock) {
    this.onAir = onAir;
    this.alerts = alerts;
    this.desk = desk;
    this.put = put;
    this.clock = clock;
  }

  /**
   * What is encoded with.
   *
   * @param cache the folder in which reels are kept
   * @param packager where MediaPackage takes streams in: its address without a path
   * @param log is told what an operator should know, a line each
   */
  public record Encoding(
      Ffmpeg ffmpeg, Path cache, URI packager, Clock clock, Consumer<String> log) {}

  /**
   * Begins.
   *
   * @param sources make what says what channels show
   */
  public static Playout start(
      World world, Mishaps mishaps, Encoding encoding, Function<StreamFaults, Sources> sources) {
    Clock clock = encoding.clock();
    Reels reels = new Reels(encoding.ffmpeg(), encoding.cache(), clock, encoding.log());
    StreamFaults faults = new StreamFaults();
    Transmission.Desk desk =
        new Transmission.Desk(
            encoding.ffmpeg().abilities(),
            sources.apply(faults),
            faults,
            new EncodedRuns(reels, clock),
            encoding.log());
    Playout playout =
        new Playout(
            new OnAir(world)::channels,
            id -> new RaisedAlerts(id, mishaps::alert, mishaps::over),
            desk,
            new HttpPut(encoding.packager()),
            clock);
    var unused =
        playout.looking.scheduleWithFixedDelay(
            () -> playout.lookSafely(encoding.log()), 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return playout;
  }

  private void lookSafely(Consumer<String> log) {
    try {
      look();
    } catch (RuntimeException e) {
      // A task that throws is not called again: the next look may do better.
      log.accept("playout: " + e);
    }
  }

  /** Makes encodes match what is on air. */
  synchronized void look() {
    if (closed) {
      return;
    }
    List<OnAirChannel> channels = onAir.get();
    Set<String> running = new HashSet<>();
    for (OnAirChannel channel : channels) {
      running.add(channel.id());
      transmissions
          .computeIfAbsent(channel.id(), this::transmission)
          .look(channel, clock.instant());
    }
    for (String id : List.copyOf(transmissions.keySet())) {
      if (!running.contains(id)) {
        transmissions.remove(id).close();
        desk.sources().stopped(id);
      }
    }
  }

  private Transmission transmission(String id) {
    return new Transmission(id, desk, new ChannelOutput(put), alerts.apply(id));
  }

  /** What is broken on purpose. */
  public StreamFaults faults() {
    return desk.faults();
  }

  /**
   * What is to be said of what is on air, a sentence each: what is left out, what ails it.
   *
   * @return by the packaging channel that it is sent to, {@code <group>/<channel>}
   */
  public Map<String, List<String>> notes() {
    Map<String, List<String>> notes = new TreeMap<>();
    for (OnAirChannel channel : onAir.get()) {
      List<String> said = notes(channel.id());
      HlsGroups.packagers(channel.destinations()).forEach(packager -> notes.put(packager, said));
    }
    return notes;
  }

  private List<String> notes(String channelId) {
    Transmission transmission = transmissions.get(channelId);
    if (transmission == null) {
      return List.of();
    }
    Set<String> notes = new LinkedHashSet<>(desk.sources().notes(channelId));
    notes.addAll(transmission.notes());
    return List.copyOf(notes);
  }

  /** Ends: no process is left, and nothing is sent any more. */
  @Override
  public void close() {
    looking.shutdownNow();
    synchronized (this) {
      // A look that waited for this one would begin all anew.
      closed = true;
      transmissions.values().forEach(Transmission::close);
      transmissions.clear();
    }
    desk.sources().close();
    desk.runs().close();
  }
}
