package dev.onair.probe.hls;

import dev.onair.probe.http.Exchange;
import dev.onair.probe.http.Player;
import dev.onair.probe.http.Time;
import dev.onair.probe.http.Together;
import dev.onair.probe.samples.Misread;
import dev.onair.probe.samples.Rendition;
import dev.onair.probe.samples.Rendition.Kind;
import dev.onair.probe.samples.Sample;
import dev.onair.probe.samples.Sampler;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a stream of HLS for a while. */
public final class HlsWatch {

  /** Readings of all playlists together: far below what a run may ask for. */
  private static final int MOST_READINGS = 1500;

  private final Player player;
  private final Time time;
  private final Together together;

  public HlsWatch(Player player, Time time, Together together) {
    this.player = player;
    this.time = time;
    this.together = together;
  }

  /**
   * Reads it.
   *
   * @param manifest an answer that holds a playlist
   * @param length for how long; absent: until every playlist should have changed three times
   */
  public HlsStream watch(Exchange manifest, Optional<Duration> length) throws InterruptedException {
    String text = manifest.text();
    List<Misread> misread = new ArrayList<>();
    List<Source> sources;
    if (Playlists.isMultivariant(text)) {
      Multivariant playlist = Playlists.multivariant(text);
      misread.addAll(playlist.misread());
      sources = Source.of(manifest.uri(), playlist, misread);
    } else {
      sources = List.of(Source.alone(manifest.uri()));
    }
    Instant begun = time.now();
    List<Seen> all = sources.stream().map(Seen::new).toList();
    together.each(all, this::read);
    List<List<Sample>> samples = samples(all);
    together.each(all, this::block);
    reload(all, begun, length);
    List<HlsTrack> tracks = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      tracks.add(all.get(i).track(samples.get(i)));
    }
    return new HlsStream(misread, tracks);
  }

  private Seen read(Seen seen) throws InterruptedException {
    Exchange exchange = player.manifest(seen.source.uri());
    if (exchange.isFine() && Playlists.isOne(exchange.text())) {
      seen.add(new Reading(exchange, Playlists.media(exchange.text())));
    } else {
      seen.failed.add(exchange);
    }
    return seen;
  }

  private List<List<Sample>> samples(List<Seen> all) throws InterruptedException {
    Selection selection =
        Selection.of(
            all.stream()
                .filter(it -> it.source.kind() == Kind.VIDEO || it.source.kind() == Kind.AUDIO)
                .flatMap(it -> it.readings.stream())
                .map(Reading::playlist)
                .toList());
    Sampler sampler = new Sampler(player);
    return together.each(
        all,
        seen -> {
          List<Sample> taken = new ArrayList<>();
          for (Reading reading : seen.readings) {
            URI base = reading.exchange().uri();
            for (var wanted : selection.from(seen.source.kind(), base, reading.playlist())) {
              taken.add(sampler.take(wanted));
            }
          }
          return taken;
        });
  }

  /** Asks for what is not there yet, as players at the live edge do; then for what is hinted. */
  private Seen block(Seen seen) throws InterruptedException {
    if (seen.readings.isEmpty() || !seen.readings.get(0).playlist().lowLatency().isOn()) {
      return seen;
    }
    read(seen);
    Reading latest = seen.readings.get(seen.readings.size() - 1);
    MediaPlaylist playlist = latest.playlist();
    Duration patience =
        player.limits().patience().plusSeconds(3 * Math.min(playlist.header().target(), 60));
    if (playlist.lowLatency().blocks() && !playlist.header().ended()) {
      long sequence = playlist.nextSequence();
      int part = playlist.growing().size();
      URI asked =
          Player.with(
              latest.exchange().uri(), "_HLS_msn=%d&_HLS_part=%d".formatted(sequence, part));
      Exchange exchange = player.manifest(asked, patience);
      Optional<MediaPlaylist> answer =
          exchange.isFine() && Playlists.isOne(exchange.text())
              ? Optional.of(Playlists.media(exchange.text()))
              : Optional.empty();
      seen.blocking = Optional.of(new HlsTrack.Blocking(sequence, part, exchange, answer));
      Optional<Hint> hint = answer.flatMap(MediaPlaylist::hint);
      if (hint.isPresent()) {
        seen.hinted = hinted(latest.exchange().uri(), hint.get(), patience);
      }
    }
    return seen;
  }

  private Optional<Exchange> hinted(URI base, Hint hint, Duration patience)
      throws InterruptedException {
    try {
      Optional<String> range =
          hint.start() > 0 ? Optional.of("bytes=" + hint.start() + "-") : Optional.empty();
      return Optional.of(player.media(base.resolve(hint.uri()), range, patience));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void reload(List<Seen> all, Instant begun, Optional<Duration> length)
      throws InterruptedException {
    List<Seen> live = all.stream().filter(Seen::isLive).toList();
    if (live.isEmpty()) {
      return;
    }
    long target = live.stream().mapToLong(Seen::target).max().orElse(1);
    Duration watched = length.orElse(Duration.ofMillis(3500 * Math.max(2, Math.min(target, 12))));
    Duration pause =
        max(
            Duration.ofMillis(500 * Math.max(1, Math.min(target, 12))),
            watched.multipliedBy(live.size()).dividedBy(MOST_READINGS));
    while (time.now().plus(pause).isBefore(begun.plus(watched))) {
      time.sleep(pause);
      together.each(live, this::read);
    }
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  /** What was seen of a media playlist so far. */
  private static final class Seen {
    private final Source source;
    private final List<Exchange> failed = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Optional<HlsTrack.Blocking> blocking = Optional.empty();
    private Optional<Exchange> hinted = Optional.empty();

    private Seen(Source source) {
      this.source = source;
    }

    private void add(Reading reading) {
      if (!readings.isEmpty()) {
        steps.add(Step.between(readings.get(readings.size() - 1), reading));
      }
      if (readings.size() > 1) {
        readings.remove(1);
      }
      readings.add(reading);
    }

    private boolean isLive() {
      return !readings.isEmpty() && !readings.get(readings.size() - 1).playlist().header().ended();
    }

    private long target() {
      return readings.get(0).playlist().header().target();
    }

    private HlsTrack track(List<Sample> samples) {
      Rendition rendition =
          new Rendition(
              source.name(), source.kind(), source.declared(), source.separateAudio(), samples);
      return new HlsTrack(rendition, failed, readings, steps, blocking, hinted);
    }
  }
}
