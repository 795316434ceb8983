package dev.onair.sandbox.medialive.playout.stream;

import dev.onair.media.ts.ElementaryStream;
import dev.onair.media.ts.ProgramMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The programs of a stream.
 *
 * @param maps by number
 * @param mapPids PID of each one's map, by number
 */
public record Programs(Map<Integer, ProgramMap> maps, Map<Integer, Integer> mapPids) {

  public Programs {
    maps = Map.copyOf(maps);
    mapPids = Map.copyOf(mapPids);
  }

  /** The PIDs of pictures. */
  public Set<Integer> videoPids() {
    return pids(true);
  }

  /** The PIDs of sound. */
  public Set<Integer> audioPids() {
    return pids(false);
  }

  private Set<Integer> pids(boolean video) {
    return maps.values().stream()
        .flatMap(map -> map.streams().stream())
        .filter(stream -> stream.codec().isPresent())
        .filter(stream -> stream.codec().get().video() == video)
        .map(ElementaryStream::pid)
        .collect(Collectors.toSet());
  }
}
