package dev.onair.fleet.plan;

import dev.onair.files.Presence;
import dev.onair.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What binds a saved plan to its review: the SHA-256 of each file that belongs to it, in a file
 * beside them, in the form that {@code sha256sum --check} reads. It goes wherever the plan goes,
 * and tells a plan that was swapped, edited or copied by halves. It is no signature: who can write
 * all of the files can write it, too.
 */
final class PlanSeal {

  static final String NAME = "plan.sha256";

  private static final String SEPARATOR = "  ";

  private final Path folder;
  private final List<String> names;

  /**
   * @param folder the folder of a stack's plan
   * @param names the files in it that belong to the plan
   */
  PlanSeal(Path folder, List<String> names) {
    this.folder = folder;
    this.names = List.copyOf(names);
  }

  /** Seals the files as they are now. */
  void seal() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      if (Presence.isThere(folder.resolve(name))) {
        lines.add(hash(name) + SEPARATOR + name);
      }
    }
    Files.write(folder.resolve(NAME), lines);
  }

  boolean isThere() throws IOException {
    return Presence.isThere(folder.resolve(NAME));
  }

  /**
   * What is wrong with a plan, in words; empty where all is as it was sealed.
   *
   * @param required the files without which it is no plan
   */
  Optional<String> flaw(List<String> required) throws IOException {
    if (!isThere()) {
      return Optional.of(missing(NAME));
    }
    Map<String, String> sealed = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve(NAME))) {
      int end = line.indexOf(SEPARATOR);
      if (end < 0 || !names.contains(line.substring(end + SEPARATOR.length()))) {
        return Optional.of(changed(NAME));
      }
      sealed.put(line.substring(end + SEPARATOR.length()), line.substring(0, end));
    }
    if (!sealed.keySet().containsAll(required)) {
      return Optional.of(changed(NAME));
    }
    for (Map.Entry<String, String> file : sealed.entrySet()) {
      if (!Presence.isThere(folder.resolve(file.getKey()))) {
        return Optional.of(missing(file.getKey()));
      }
      if (!hash(file.getKey()).equals(file.getValue())) {
        return Optional.of(changed(file.getKey()));
      }
    }
    return Optional.empty();
  }

  private String hash(String name) throws IOException {
    return new Sha256().add(folder.resolve(name)).hex();
  }

  private static String missing(String name) {
    return name + " is missing";
  }

  private static String changed(String name) {
    return name + " is not as it was saved";
  }
}
