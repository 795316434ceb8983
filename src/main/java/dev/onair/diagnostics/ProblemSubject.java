package dev.onair.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a problem is about: a setting by the way to it, without the names and the indices that
 * depend on the operator.
 *
 * @param file what the file is: {@code channel}
 * @param way the settings on the way: {@code packaging, endpoints, window}; none for the file
 * @param named whether the keys there are names of the operator's choice
 */
public record ProblemSubject(String file, List<String> way, boolean named) {

  /** Stands for a key that there is not: it is the operator's word. */
  private static final String KEY = "key";

  /** Characters; the longest name in MediaLive's model has 64, in kebab-case. */
  private static final int LONGEST = 80;

  public ProblemSubject {
    Objects.requireNonNull(file, "file");
    way = List.copyOf(way);
  }

  /** A file as a whole. */
  public static ProblemSubject of(String file) {
    return new ProblemSubject(file, List.of(), false);
  }

  /** What stands under a key. */
  public ProblemSubject at(String key) {
    if (named) {
      return new ProblemSubject(file, way, false);
    }
    List<String> further = new ArrayList<>(way);
    further.add(key);
    return new ProblemSubject(file, further, false);
  }

  /**
   * What stands at a place in a JSON document: the last name on the way, as long as it could be a
   * setting's.
   */
  public ProblemSubject at(JsonPath path) {
    String name = JsonPath.kebab(path.name());
    boolean isSetting = name.length() <= LONGEST && Flaw.isWord(name);
    return name.isEmpty() ? this : at(isSetting ? name : KEY);
  }

  /** The same, with names of the operator's choice for its keys. */
  public ProblemSubject ofNames() {
    return new ProblemSubject(file, way, true);
  }

  /** The id of a problem with this: of the way, its two ends, or the file and the one setting. */
  public ProblemId id(Flaw flaw) {
    List<String> ends = new ArrayList<>(List.of(file));
    ends.addAll(way);
    if (flaw.isOfKey()) {
      ends.set(Math.max(ends.size() - 1, 0), KEY);
    }
    return switch (ends.size()) {
      case 1 -> new ProblemId(file, "file", flaw);
      case 2 -> new ProblemId(ends.get(0), ends.get(1), flaw);
      default -> new ProblemId(ends.get(1), ends.get(ends.size() - 1), flaw);
    };
  }
}
