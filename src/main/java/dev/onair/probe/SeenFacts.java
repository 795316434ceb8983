package dev.onair.probe;

import dev.onair.probe.dash.DashStream;
import dev.onair.probe.dash.Mpd;
import dev.onair.probe.dash.Mpd.Period;
import dev.onair.probe.dash.Mpd.Representation;
import dev.onair.probe.dash.Mpd.Timed;
import dev.onair.probe.hls.HlsStream;
import dev.onair.probe.hls.HlsTrack;
import dev.onair.probe.hls.MediaPlaylist;
import dev.onair.probe.hls.Reading;
import dev.onair.probe.samples.Rendition.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The facts of streams. */
final class SeenFacts {

  private SeenFacts() {}

  static Facts of(HlsStream stream) {
    List<Reading> last =
        stream.tracks().stream()
            .filter(it -> it.kind() == Kind.VIDEO || it.kind() == Kind.AUDIO)
            .flatMap(it -> it.last().stream())
            .toList();
    List<MediaPlaylist> playlists = last.stream().map(Reading::playlist).toList();
    return new Facts(
        stream.isLowLatency() ? "LL-HLS" : "HLS",
        stream.renditions(),
        last.stream()
            .filter(it -> !it.playlist().header().ended())
            .flatMap(it -> it.playlist().edge().map(edge -> age(edge, it)).stream())
            .mapToDouble(it -> it)
            .max(),
        playlists.stream().mapToDouble(it -> it.header().target()).max(),
        playlists.stream().mapToDouble(MediaPlaylist::duration).min(),
        stream.tracks().stream().mapToInt(SeenFacts::readings).max().orElse(0));
  }

  private static int readings(HlsTrack track) {
    return track.readings().isEmpty() ? 0 : track.steps().size() + 1;
  }

  private static double age(Instant edge, Reading reading) {
    return seconds(edge, reading.exchange().answered());
  }

  static Facts of(DashStream stream) {
    Mpd mpd = stream.last().mpd();
    Optional<Period> newest =
        mpd.periods().isEmpty()
            ? Optional.empty()
            : Optional.of(mpd.periods().get(mpd.periods().size() - 1));
    Optional<Representation> lead =
        newest.flatMap(
            period ->
                period.representations().stream().filter(it -> it.last().isPresent()).findFirst());
    OptionalDouble age = OptionalDouble.empty();
    if (mpd.live() && lead.isPresent()) {
      Instant edge =
          mpd.at(newest.orElseThrow(), lead.get(), lead.get().last().orElseThrow().end());
      age = OptionalDouble.of(seconds(edge, stream.last().exchange().answered()));
    }
    return new Facts(
        "DASH",
        stream.renditions(),
        age,
        lead.stream().flatMap(it -> it.segments().stream()).mapToDouble(Timed::duration).max(),
        lead.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(lead.get().segments().stream().mapToDouble(Timed::duration).sum()),
        stream.steps().size() + 1);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000d;
  }
}
