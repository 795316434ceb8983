package dev.onair.importing.ladder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names that a ladder may give, for names that it may not: each its own. */
final class Labels {

  private final Map<String, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * The name for another one; always the same for the same.
   *
   * @param otherwise where nothing is left of it
   */
  String of(String name, String otherwise) {
    return given.computeIfAbsent(name, text -> free(text, otherwise));
  }

  private String free(String name, String otherwise) {
    String plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String wanted = plain.isEmpty() ? otherwise : plain;
    String label = wanted;
    for (int i = 2; !taken.add(label); i++) {
      label = wanted + "-" + i;
    }
    return label;
  }
}
