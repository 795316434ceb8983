package dev.onair.sandbox.medialive.playout.send;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An HLS output group that sends to the sandbox's packager.
 *
 * @param paths of each pipeline where its files go, up to their base name, for example {@code
 *     /in/v1/main/1/news/index}
 * @param segmentTicks how long segments are, 90 kHz: whole GOPs
 * @param playlists what is in them
 * @param patience how long it tries
 */
public record HlsGroup(
    Map<Integer, String> paths,
    List<HlsOutput> outputs,
    long segmentTicks,
    Playlists playlists,
    Patience patience) {

  public HlsGroup {
    paths = Map.copyOf(paths);
    outputs = List.copyOf(outputs);
  }

  /** Whether one of its outputs is that program. */
  boolean has(int program) {
    return outputs.stream().anyMatch(output -> output.program() == program);
  }

  /**
   * What is in playlists.
   *
   * @param segments how many (indexNSegments)
   * @param datePeriod how often there is a program date time; none at all if negative
   * @param discontinuities whether they are marked
   * @param variants whether there are media playlists
   * @param main whether there is a multivariant playlist
   */
  public record Playlists(
      int segments, long datePeriod, boolean discontinuities, boolean variants, boolean main) {}

  /**
   * How long it tries to send.
   *
   * @param retries how often after the first time
   * @param retryInterval between these
   * @param cache of how much media is kept that couldn't be sent yet
   * @param restartDelay how long after a failure it begins again; never, if 0
   */
  public record Patience(
      int retries, Duration retryInterval, Duration cache, Duration restartDelay) {}
}
