package dev.onair.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in a JSON document, as the way to it from the document itself: {@code
 * videoDescriptions[0].codecSettings}.
 *
 * <p>A path holds the one that it continues, and its hash: settings are walked by thousands of
 * paths, most of which are looked up.
 */
public final class JsonPath {

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

  /** The kinds of steps; a path keeps the text of its step, and makes the step when asked. */
  private enum Kind {
    MEMBER,
    ELEMENT,
    ENTRY;

    Step of(String text) {
      return switch (this) {
        case MEMBER -> new Member(text);
        case ELEMENT -> new Element(Integer.parseInt(text));
        case ENTRY -> new Entry(text);
      };
    }
  }

  /** The document itself. */
  public static final JsonPath ROOT = new JsonPath();

  private final JsonPath before;
  private final Kind kind;
  private final String step;
  private final int length;
  private final int hash;

  private JsonPath() {
    before = null;
    kind = null;
    step = "";
    length = 0;
    hash = 0;
  }

  private JsonPath(JsonPath before, Kind kind, String step) {
    this.before = before;
    this.kind = kind;
    this.step = step;
    length = before.length + 1;
    hash = 31 * before.hash + step.hashCode();
  }

  /** The way through members of these names. */
  public static JsonPath of(String... names) {
    JsonPath path = ROOT;
    for (String name : names) {
      path = path.child(name);
    }
    return path;
  }

  /**
   * Reads a path of members and elements: {@code outputGroups[0].outputs}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static JsonPath parse(String text) {
    Matcher matcher = STEP.matcher(text);
    JsonPath path = ROOT;
    int end = 0;
    while (matcher.find()) {
      path =
          matcher.group(1) != null
              ? path.child(matcher.group(1))
              : path.element(Integer.parseInt(matcher.group(2)));
      end = matcher.end();
    }
    if (end != text.length()) {
      throw new IllegalArgumentException("'" + text + "' is not a path in a JSON document");
    }
    return path;
  }

  /** A member of the object here. */
  public JsonPath child(String name) {
    return new JsonPath(this, Kind.MEMBER, name);
  }

  /** An element of the list here. */
  public JsonPath element(int index) {
    return new JsonPath(this, Kind.ELEMENT, String.valueOf(index));
  }

  /** An entry of the object here. */
  public JsonPath entry(String key) {
    return new JsonPath(this, Kind.ENTRY, key);
  }

  /** What another path leads to from here. */
  public JsonPath then(JsonPath further) {
    return further.before == null
        ? this
        : new JsonPath(then(further.before), further.kind, further.step);
  }

  /** This place where what stands at one place around it, or here, stands at another. */
  public JsonPath moved(JsonPath from, JsonPath to) {
    return length == from.length ? to : new JsonPath(before.moved(from, to), kind, step);
  }

  /** What this is in; absent for the document itself. */
  public Optional<JsonPath> parent() {
    return Optional.ofNullable(before);
  }

  /** What a map has of this place, or else of the nearest around it. */
  public <T> Optional<T> nearest(Map<JsonPath, T> known) {
    JsonPath here = this;
    while (here != null && !known.containsKey(here)) {
      here = here.before;
    }
    return Optional.ofNullable(here).map(known::get);
  }

  /** The last name on the way; empty where there is none. */
  public String name() {
    return upToItsName().step;
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
    JsonPath here = this;
    while (here.length > other.length) {
      here = here.before;
    }
    return here.equals(other);
  }

  /** Whether the names on the way end with all those of another path, whatever the elements. */
  public boolean endsWith(JsonPath tail) {
    JsonPath here = upToItsName();
    JsonPath there = tail.upToItsName();
    while (here.before != null && there.before != null && here.step.equals(there.step)) {
      here = here.before.upToItsName();
      there = there.before.upToItsName();
    }
    return there.before == null;
  }

  /** The way to the last name on it; the document itself where there is none. */
  private JsonPath upToItsName() {
    JsonPath here = this;
    while (here.before != null && here.kind != Kind.MEMBER) {
      here = here.before;
    }
    return here;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof JsonPath there) || there.hash != hash || there.length != length) {
      return false;
    }
    JsonPath here = this;
    while (here != there) {
      if (here.kind != there.kind || !here.step.equals(there.step)) {
        return false;
      }
      here = here.before;
      there = there.before;
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The steps on the way; none to the document itself. */
  public List<Step> steps() {
    Step[] steps = new Step[length];
    for (JsonPath here = this; here.before != null; here = here.before) {
      steps[here.length - 1] = here.kind.of(here.step);
    }
    return List.of(steps);
  }

  /** {@code outputGroups[0].outputs}; empty for the document itself. */
  @Override
  public String toString() {
    String text = steps().stream().map(Step::toString).collect(Collectors.joining());
    return text.startsWith(".") ? text.substring(1) : text;
  }
}
