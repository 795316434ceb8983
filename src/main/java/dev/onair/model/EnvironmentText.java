package dev.onair.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How it is written that a text came from the environment: by the variable's name alone. */
public final class EnvironmentText {

  private static final String EITHER = " or ";

  private static final Pattern FORM = Pattern.compile("\\(from the environment: ([^()]+)\\)");

  private EnvironmentText() {}

  /** {@code (from the environment: ONAIR_KEY)}; several names where they have the same value. */
  public static String of(Set<String> names) {
    return "(from the environment: " + String.join(EITHER, new TreeSet<>(names)) + ")";
  }

  /** The names in a text that was written so. */
  public static Set<String> names(String text) {
    Set<String> names = new TreeSet<>();
    Matcher form = FORM.matcher(text);
    while (form.find()) {
      names.addAll(Set.of(form.group(1).split(EITHER)));
    }
    return names;
  }

  /** A text with each name for itself: {@code https://(ONAIR_HOST)/live}. */
  public static String shortened(String text) {
    return FORM.matcher(text).replaceAll("($1)");
  }
}
