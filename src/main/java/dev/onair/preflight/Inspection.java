package dev.onair.preflight;

import dev.onair.operate.account.UnansweredException;
import dev.onair.preflight.Named.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at several things of a kind: a finding for each that is wrong, and one for all others. */
final class Inspection {

  /** How many places of a thing, or things of an answer, a line names. */
  private static final int NAMED = 3;

  private final String one;
  private final String many;

  /** What is wrong with a thing. */
  @FunctionalInterface
  interface Look {
    Optional<Finding> at(String name) throws UnansweredException;
  }

  /**
   * @param one what one is called
   * @param many what several are called
   */
  Inspection(String one, String many) {
    this.one = one;
    this.many = many;
  }

  List<Finding> of(List<Thing> things, Look look) throws UnansweredException {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<String>> unanswered = new LinkedHashMap<>();
    List<String> fine = new ArrayList<>();
    for (Thing thing : things) {
      try {
        Optional<Finding> wrong = look.at(thing.name());
        wrong.ifPresentOrElse(f -> findings.add(placed(thing, f)), () -> fine.add(thing.name()));
      } catch (UnansweredException e) {
        if (e.hopeless()) {
          throw e;
        }
        unanswered.computeIfAbsent(e.getMessage(), m -> new ArrayList<>()).add(thing.name());
      }
    }
    unanswered.forEach((why, of) -> findings.add(Finding.couldNotAsk(few(of) + ": " + why)));
    if (!fine.isEmpty()) {
      findings.add(
          Finding.ok("%d %s: %s".formatted(fine.size(), fine.size() == 1 ? one : many, few(fine))));
    }
    return findings;
  }

  private static Finding placed(Thing thing, Finding finding) {
    return new Finding(
        finding.outcome(),
        "%s: %s %s".formatted(few(thing.places()), thing.name(), finding.text()),
        finding.fix());
  }

  private static String few(List<String> all) {
    String named = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
    return all.size() <= NAMED ? named : named + " and " + (all.size() - NAMED) + " more";
  }
}
