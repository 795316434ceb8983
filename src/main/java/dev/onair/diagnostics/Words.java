package dev.onair.diagnostics;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of things in a sentence. */
public final class Words {

  private Words() {}

  /** {@code a, b and c}. */
  public static String and(Collection<String> things) {
    List<String> list = List.copyOf(things);
    int last = list.size() - 1;
    return last < 1
        ? String.join("", list)
        : String.join(", ", list.subList(0, last)) + " and " + list.get(last);
  }

  /** {@code the output 'a'}, {@code the outputs 'a' and 'b'}. */
  public static String named(String thing, Collection<String> names) {
    String quoted = and(names.stream().map(name -> "'" + name + "'").collect(Collectors.toList()));
    boolean plural = names.size() > 1 && !thing.equals("audio");
    return "the " + thing + (plural ? "s " : " ") + quoted;
  }
}
