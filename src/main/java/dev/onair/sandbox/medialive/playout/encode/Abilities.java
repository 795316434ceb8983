package dev.onair.sandbox.medialive.playout.encode;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an ffmpeg can do, as far as a channel may ask for it.
 *
 * @param encoders their names, for example {@code libx264}
 * @param filters their names, for example {@code drawtext}
 * @param font with which text is drawn; absent where there is none
 */
public record Abilities(Set<String> encoders, Set<String> filters, Optional<Path> font) {

  private static final Pattern ENTRY = Pattern.compile("(?m)^ [A-Z.]{3,6} (\\S+)\\s.*$");

  public Abilities {
    encoders = Set.copyOf(encoders);
    filters = Set.copyOf(filters);
  }

  /**
   * What ffmpeg says of itself.
   *
   * @param encoders the output of {@code ffmpeg -hide_banner -encoders}
   * @param filters the output of {@code ffmpeg -hide_banner -filters}
   */
  public static Abilities read(String encoders, String filters, Optional<Path> font) {
    return new Abilities(names(encoders), names(filters), font);
  }

  /** Whether names, sizes and clocks can be drawn into pictures. */
  boolean canDrawText() {
    return font.isPresent() && filters.contains("drawtext");
  }

  private static Set<String> names(String list) {
    Set<String> names = new TreeSet<>();
    Matcher entry = ENTRY.matcher(list);
    while (entry.find()) {
      names.add(entry.group(1));
    }
    return names;
  }
}
