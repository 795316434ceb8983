package dev.onair.media.ts;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.Set;

/** Makes a segment that has only some of another's streams. */
public final class TsFilter {

  private TsFilter() {}

  /**
   * The packets of some PIDs, in their order, after tables that name only these. Where the PCR's
   * PID is left out, the PCR goes on in packets of its own on the first PID that is kept.
   *
   * @throws MalformedMedia if there is no program in it, or none of the PIDs
   */
  public static Octets keep(Octets segment, Set<Integer> pids) throws MalformedMedia {
    throw new UnsupportedOperationException();
  }
}
