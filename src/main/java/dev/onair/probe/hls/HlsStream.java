package dev.onair.probe.hls;

import dev.onair.probe.samples.Misread;
import dev.onair.probe.samples.Rendition;
import java.util.List;

/**
 * A stream of HLS over a while.
 *
 * @param misread what in the multivariant playlist can't be read
 */
public record HlsStream(List<Misread> misread, List<HlsTrack> tracks) {

  public HlsStream {
    misread = List.copyOf(misread);
    tracks = List.copyOf(tracks);
  }

  public List<Rendition> renditions() {
    return tracks.stream().map(HlsTrack::rendition).toList();
  }

  /** Whether it has parts. */
  public boolean isLowLatency() {
    return tracks.stream()
        .flatMap(track -> track.last().stream())
        .anyMatch(reading -> reading.playlist().lowLatency().isOn());
  }
}
