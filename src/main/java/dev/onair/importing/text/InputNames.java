package dev.onair.importing.text;

import dev.onair.importing.facts.ForeignInput;
import dev.onair.model.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names for inputs, of those that a foreign form gives them: each its own. */
final class InputNames {

  private static final int LONGEST = 32;
  private static final String ONLY = "main";

  private InputNames() {}

  /** The names by the foreign ones, in the inputs' order. */
  static Map<String, String> of(List<ForeignInput> inputs) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new TreeSet<>();
    for (ForeignInput input : inputs) {
      String wanted = near(input.name(), inputs.size() == 1 ? ONLY : "input");
      String name = wanted;
      for (int i = 2; !taken.add(name); i++) {
        String number = "-" + i;
        name = wanted.substring(0, Math.min(wanted.length(), LONGEST - number.length())) + number;
      }
      names.put(input.name(), name);
    }
    return names;
  }

  private static String near(String name, String otherwise) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = plain.replaceAll("^[^a-z]+|-+$", "");
    String near = trimmed.substring(0, Math.min(trimmed.length(), LONGEST)).replaceAll("-+$", "");
    return Names.INPUT.matcher(near).matches() ? near : otherwise;
  }
}
