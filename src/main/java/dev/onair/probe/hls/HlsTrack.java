package dev.onair.probe.hls;

import dev.onair.probe.http.Exchange;
import dev.onair.probe.samples.Rendition;
import java.util.List;
import java.util.Optional;

/**
 * A media playlist over a while, and segments of it.
 *
 * @param rendition what it is of
 * @param failed answers that were none
 * @param readings the first and the last; empty where none came
 * @param steps between all readings
 * @param blocking what came of a request for what was not there yet; absent where none was made
 * @param hinted what came of the preload hint
 */
public record HlsTrack(
    Rendition rendition,
    List<Exchange> failed,
    List<Reading> readings,
    List<Step> steps,
    Optional<Blocking> blocking,
    Optional<Exchange> hinted) {

  /**
   * A request that the server may answer only when it has what is asked for.
   *
   * @param sequence the media sequence number that was asked for
   * @param part the part of it
   * @param playlist absent where none came
   */
  public record Blocking(
      long sequence, int part, Exchange exchange, Optional<MediaPlaylist> playlist) {
    public Blocking {
      exchange = exchange.shortened();
    }
  }

  public HlsTrack {
    failed = failed.stream().map(Exchange::shortened).toList();
    readings = List.copyOf(readings);
    steps = List.copyOf(steps);
    hinted = hinted.map(Exchange::shortened);
  }

  public String name() {
    return rendition.name();
  }

  public Rendition.Kind kind() {
    return rendition.kind();
  }

  /** The latest reading. */
  public Optional<Reading> last() {
    return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
  }
}
