package dev.onair.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in configurations that are deployed to AWS, and where onair decided otherwise: the
 * two files below {@code deployed}. Both are lists of leaves: the kind of request, the path, the
 * value.
 */
record DeployedFacts(Set<Leaf> facts, TreeMap<Leaf, Leaf> wanted, TreeMap<Leaf, String> decisions) {

  private static final Path FOLDER = Path.of("src/test/resources/deployed");
  private static final Pattern FACT = Pattern.compile("(\\S+) (/\\S+) = (.*) \\[([a-z -]+)]");
  private static final Pattern DECISION =
      Pattern.compile("(\\S+) (/\\S+) (?:= (\\S.*?)|(absent)) \\| (.+)");
  private static final String ANY = "*";

  /** The example that onair comes from, and AWS's framework: what they set is set or decided. */
  private static final Set<String> MODELS = Set.of("sample", "lef");

  /** A value of a request; absent where there is none. */
  record Leaf(String kind, String path, String value) implements Comparable<Leaf> {
    static final String ABSENT = "absent";

    Leaf with(String other) {
      return new Leaf(kind, path, other);
    }

    /** Paths differ in their letters' case between an API and CloudFormation. */
    private Leaf folded() {
      return new Leaf(kind, path.toLowerCase(Locale.ROOT), value);
    }

    @Override
    public int compareTo(Leaf other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return kind + " " + path + (value.equals(ABSENT) ? " absent" : " = " + value);
    }
  }

  static DeployedFacts read() {
    DeployedFacts read = new DeployedFacts(new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
    lines("references.txt", FACT, fact -> read.fact(fact));
    lines("decisions.txt", DECISION, decision -> read.decision(decision));
    return read;
  }

  private void fact(Matcher line) {
    Leaf leaf = new Leaf(line.group(1), line.group(2), line.group(3));
    facts.add(leaf.folded());
    if (List.of(line.group(4).split(" ", -1)).stream().anyMatch(MODELS::contains)) {
      wanted.putIfAbsent(leaf.folded().with(Leaf.ABSENT), leaf.with(Leaf.ABSENT));
    }
  }

  private void decision(Matcher line) {
    String value = line.group(4) == null ? line.group(3) : Leaf.ABSENT;
    Leaf leaf = new Leaf(line.group(1), line.group(2), value).folded();
    if (decisions.put(leaf, line.group(5)) != null) {
      throw new IllegalStateException("decided twice: " + leaf);
    }
  }

  /** What deviates without a decision; the decisions that were needed are noted. */
  Set<Leaf> deviations(Set<Leaf> requests, Set<Leaf> needed) {
    Set<Leaf> deviations = new TreeSet<>();
    Set<Leaf> there = new TreeSet<>();
    for (Leaf leaf : requests) {
      there.add(leaf.folded().with(Leaf.ABSENT));
      if (!facts.contains(leaf.folded())) {
        decide(leaf, deviations, needed);
      }
    }
    wanted.forEach(
        (folded, leaf) -> {
          if (!there.contains(folded)) {
            decide(leaf, deviations, needed);
          }
        });
    return deviations;
  }

  private void decide(Leaf leaf, Set<Leaf> deviations, Set<Leaf> needed) {
    for (Leaf way : List.of(leaf.folded(), leaf.folded().with(ANY))) {
      if (decisions.containsKey(way)) {
        needed.add(way);
        return;
      }
    }
    deviations.add(leaf);
  }

  private static void lines(String file, Pattern pattern, Consumer<Matcher> reader) {
    try {
      for (String line : Files.readAllLines(FOLDER.resolve(file))) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.matches()) {
          reader.accept(matcher);
        } else if (!line.matches("#.*|[a-z-]+ += https://\\S+|")) {
          throw new IllegalStateException(file + ": " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
