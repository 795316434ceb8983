package dev.onair.probe.checks;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that can be wrong with a stream. */
public final class Faults {

  private Faults() {}

  /** By id. */
  public static List<Fault> all() {
    return Stream.of(
            ReachChecks.FAULTS,
            ManifestChecks.FAULTS,
            HeaderChecks.FAULTS,
            AccessChecks.FAULTS,
            RenditionChecks.FAULTS,
            LadderChecks.FAULTS,
            SegmentChecks.FAULTS,
            AlignmentChecks.FAULTS,
            TimeChecks.FAULTS,
            UpdateChecks.FAULTS,
            MarkerChecks.FAULTS,
            LowLatencyChecks.FAULTS,
            TimelineChecks.FAULTS)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Fault::id))
        .toList();
  }
}
