package dev.onair.media.ts;

import java.util.List;
import java.util.Set;

/**
 * What a program is made of (PMT).
 *
 * @param number of the program, 1 to 65,535
 * @param pcrPid PID whose packets carry its clock
 * @param descriptors of the whole program
 */
public record ProgramMap(
    int number, int pcrPid, List<Descriptor> descriptors, List<ElementaryStream> streams) {

  public ProgramMap {
    descriptors = List.copyOf(descriptors);
    streams = List.copyOf(streams);
  }

  /** The same with a stream of SCTE-35, which the registration CUEI announces. */
  public ProgramMap withScte35(int pid) {
    throw new UnsupportedOperationException();
  }

  /** The same with some of its streams. */
  public ProgramMap keeping(Set<Integer> pids) {
    throw new UnsupportedOperationException();
  }
}
