package dev.onair.probe.dash;

import dev.onair.probe.dash.DashStream.DashStep;
import dev.onair.probe.dash.DashStream.Reading;
import dev.onair.probe.dash.Mpd.Period;
import dev.onair.probe.dash.Mpd.Representation;
import dev.onair.probe.dash.Mpd.Timed;
import dev.onair.probe.http.Exchange;
import dev.onair.probe.http.Player;
import dev.onair.probe.http.Time;
import dev.onair.probe.http.Together;
import dev.onair.probe.samples.Rendition;
import dev.onair.probe.samples.Rendition.Kind;
import dev.onair.probe.samples.Sample;
import dev.onair.probe.samples.Sampler;
import dev.onair.probe.samples.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a stream of DASH for a while. */
public final class DashWatch {

  /** Segments between the two that are looked into. */
  private static final int DISTANCE = 8;

  private static final int MOST_READINGS = 1500;

  private final Player player;
  private final Time time;
  private final Together together;

  public DashWatch(Player player, Time time, Together together) {
    this.player = player;
    this.time = time;
    this.together = together;
  }

  /**
   * Reads it.
   *
   * @param manifest an answer that holds an MPD
   * @param length for how long; absent: until it should have changed three times
   */
  public DashStream watch(Exchange manifest, Optional<Duration> length)
      throws InterruptedException {
    Instant begun = time.now();
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading(manifest, MpdReader.read(manifest.text(), manifest.uri())));
    Mpd first = readings.get(0).mpd();
    Optional<Duration> skew = new Timekeeper(player).skew(first, manifest);
    List<Rendition> renditions = renditions(first);
    List<DashStep> steps = new ArrayList<>();
    List<Exchange> failed = new ArrayList<>();
    if (first.live()) {
      Duration step = step(first);
      Duration watched = length.orElse(step.multipliedBy(7).dividedBy(2));
      Duration pause = max(step.dividedBy(2), watched.dividedBy(MOST_READINGS));
      while (time.now().plus(pause).isBefore(begun.plus(watched))) {
        time.sleep(pause);
        Exchange again = player.manifest(manifest.uri());
        if (again.isFine() && MpdReader.isOne(again.text())) {
          Reading reading = new Reading(again, MpdReader.read(again.text(), again.uri()));
          steps.add(DashSteps.between(readings.get(readings.size() - 1), reading));
          if (readings.size() > 1) {
            readings.remove(1);
          }
          readings.add(reading);
        } else {
          failed.add(again);
        }
      }
    }
    return new DashStream(readings, steps, failed, renditions, skew);
  }

  /** How often there should be something new: the longest segment, 2 to 12 s. */
  private static Duration step(Mpd mpd) {
    double longest =
        mpd.periods().stream()
            .flatMap(period -> period.representations().stream())
            .flatMap(it -> it.last().stream())
            .mapToDouble(Timed::duration)
            .max()
            .orElse(2);
    return Duration.ofMillis(Math.round(1000 * Math.max(2, Math.min(longest, 12))));
  }

  private List<Rendition> renditions(Mpd mpd) throws InterruptedException {
    List<Period> periods =
        mpd.periods().stream()
            .filter(it -> it.representations().stream().anyMatch(r -> r.last().isPresent()))
            .toList();
    if (periods.isEmpty()) {
      return List.of();
    }
    Period newest = periods.get(periods.size() - 1);
    List<Representation> all = newest.representations();
    Sampler sampler = new Sampler(player);
    List<List<Sample>> samples =
        together.each(
            all,
            representation -> {
              List<Sample> taken = new ArrayList<>();
              for (Wanted wanted : wanted(representation)) {
                taken.add(sampler.take(wanted));
              }
              return taken;
            });
    List<Rendition> renditions = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Representation it = all.get(i);
      renditions.add(new Rendition(name(it), it.kind(), it.declared(), true, samples.get(i)));
    }
    return renditions;
  }

  /** What a representation is called in findings. */
  public static String name(Representation representation) {
    return representation
        .declared()
        .size()
        .map(size -> size + " " + representation.id())
        .orElse(representation.kind().word() + " " + representation.id());
  }

  private static List<Wanted> wanted(Representation of) {
    if (of.kind() == Kind.TEXT || of.last().isEmpty()) {
      return List.of();
    }
    List<Timed> segments = of.segments();
    List<Wanted> wanted = new ArrayList<>();
    int last = segments.size() - 1;
    if (last > 0) {
      wanted.add(wanted(of, segments.get(Math.max(0, last - DISTANCE))));
    }
    wanted.add(wanted(of, segments.get(last)));
    return wanted;
  }

  private static Wanted wanted(Representation of, Timed segment) {
    return new Wanted(
        segment.number(),
        segment.duration(),
        segment.uri(),
        Optional.empty(),
        of.init().map(uri -> new Wanted.Init(uri, Optional.empty())),
        false);
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
