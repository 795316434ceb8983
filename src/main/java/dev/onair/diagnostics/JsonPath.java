package dev.onair.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in a JSON document, as the way to it from the document itself: {@code
 * videoDescriptions[0].codecSettings}.
 *
 * @param steps none for the document itself
 */
public record JsonPath(List<Step> steps) {

  /** The document itself. */
  public static final JsonPath ROOT = new JsonPath(List.of());

  private static final Pattern STEP = Pattern.compile("\\G\\.?(?:([^.\\[\\]]+)|\\[(\\d+)])");

  /** A step from a value to one in it. */
  public sealed interface Step {}

  /** To a member of an object. */
  public record Member(String name) implements Step {
    @Override
    public String toString() {
      return "." + name;
    }
  }

  /** To an element of a list, counted from 0. */
  public record Element(int index) implements Step {
    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  /** To an entry of an object whose keys are no names of settings. */
  public record Entry(String key) implements Step {
    @Override
    public String toString() {
      return "['" + key + "']";
    }
  }

  public JsonPath {
    steps = List.copyOf(steps);
  }

  /** The way through members of these names. */
  public static JsonPath of(String... names) {
    return new JsonPath(Arrays.stream(names).<Step>map(Member::new).toList());
  }

  /**
   * Reads a path of members and elements: {@code outputGroups[0].outputs}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static JsonPath parse(String text) {
    Matcher matcher = STEP.matcher(text);
    List<Step> steps = new ArrayList<>();
    int end = 0;
    while (matcher.find()) {
      steps.add(
          matcher.group(1) != null
              ? new Member(matcher.group(1))
              : new Element(Integer.parseInt(matcher.group(2))));
      end = matcher.end();
    }
    if (end != text.length()) {
      throw new IllegalArgumentException("'" + text + "' is not a path in a JSON document");
    }
    return new JsonPath(steps);
  }

  /** A member of the object here. */
  public JsonPath child(String name) {
    return to(new Member(name));
  }

  /** An element of the list here. */
  public JsonPath element(int index) {
    return to(new Element(index));
  }

  /** An entry of the object here. */
  public JsonPath entry(String key) {
    return to(new Entry(key));
  }

  /** What another path leads to from here. */
  public JsonPath then(JsonPath further) {
    return new JsonPath(Stream.concat(steps.stream(), further.steps.stream()).toList());
  }

  /** What this is in; absent for the document itself. */
  public Optional<JsonPath> parent() {
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new JsonPath(steps.subList(0, steps.size() - 1)));
  }

  /** What a map has of this place, or else of the nearest around it. */
  public <T> Optional<T> nearest(Map<JsonPath, T> known) {
    Optional<JsonPath> here = Optional.of(this);
    while (here.isPresent() && !known.containsKey(here.get())) {
      here = here.get().parent();
    }
    return here.map(known::get);
  }

  /** The last name on the way; empty where there is none. */
  public String name() {
    int last = nameBefore(steps.size());
    return last < 0 ? "" : ((Member) steps.get(last)).name();
  }

  /** A name as files of settings have it: {@code gopNumBFrames} is {@code gop-num-b-frames}. */
  public static String kebab(String name) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean begins =
          Character.isUpperCase(c)
              && i > 0
              && (!Character.isUpperCase(name.charAt(i - 1))
                  || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
      kebab.append(begins ? "-" : "").append(Character.toLowerCase(c));
    }
    return kebab.toString();
  }

  /** Whether the way leads through another place, or ends there. */
  public boolean startsWith(JsonPath other) {
    return steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  /** Whether the names on the way end with all those of another path, whatever the elements. */
  public boolean endsWith(JsonPath tail) {
    int here = nameBefore(steps.size());
    int there = tail.nameBefore(tail.steps.size());
    while (here >= 0 && there >= 0 && steps.get(here).equals(tail.steps.get(there))) {
      here = nameBefore(here);
      there = tail.nameBefore(there);
    }
    return there < 0;
  }

  /** The index of the last name before a step; negative where there is none. */
  private int nameBefore(int end) {
    int at = end - 1;
    while (at >= 0 && !(steps.get(at) instanceof Member)) {
      at--;
    }
    return at;
  }

  private JsonPath to(Step step) {
    List<Step> further = new ArrayList<>(steps);
    further.add(step);
    return new JsonPath(further);
  }

  /** {@code outputGroups[0].outputs}; empty for the document itself. */
  @Override
  public String toString() {
    String text = steps.stream().map(Step::toString).collect(Collectors.joining());
    return text.startsWith(".") ? text.substring(1) : text;
  }
}
