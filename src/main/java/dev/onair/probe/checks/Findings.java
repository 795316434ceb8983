package dev.onair.probe.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects findings: of a fault at a place only the first, with how often it is there, so that a
 * stream with a thousand bad segments is told in a line.
 */
public final class Findings {

  private record Key(Fault fault, String where) {}

  private static final class Counted {
    private final Finding first;
    private int more;

    private Counted(Finding first) {
      this.first = first;
    }
  }

  private final Map<Key, Counted> byPlace = new LinkedHashMap<>();

  /** Notes a finding. */
  public void add(Fault fault, String where, String found, String right) {
    Counted counted = byPlace.get(new Key(fault, where));
    if (counted == null) {
      byPlace.put(new Key(fault, where), new Counted(new Finding(fault, where, found, right)));
    } else {
      counted.more++;
    }
  }

  /** All of them, the worst first. */
  public List<Finding> sorted() {
    List<Finding> all = new ArrayList<>();
    byPlace.values().forEach(counted -> all.add(told(counted)));
    all.sort(Finding.ORDER);
    return all;
  }

  private static Finding told(Counted counted) {
    Finding first = counted.first;
    return counted.more == 0
        ? first
        : new Finding(
            first.fault(),
            first.where(),
            "%s, and %d more".formatted(first.found(), counted.more),
            first.right());
  }
}
