package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.fleet.review.Difference.Hidden;
import dev.onair.fleet.review.Difference.Kind;
import dev.onair.terraform.plan.Marks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what differs between two JSON values, setting by setting.
 *
 * <p>A block that there is one of is written without an index. The elements of a list are told
 * apart by what names them, since Terraform writes sets in an order of its own; where nothing does,
 * by their place.
 */
final class Differences {

  /** What names an element of a list, in the provider's and in Cloud Control's words. */
  private static final List<String> NAMES =
      List.of(
          "name",
          "input_attachment_name",
          "ManifestName",
          "Key",
          "origin_id",
          "path_pattern",
          "error_code",
          "cidr",
          "url",
          "id");

  private final List<Difference> found = new ArrayList<>();
  private final List<Difference> nothings = new ArrayList<>();
  private final boolean ofProvider;

  private Differences(boolean ofProvider) {
    this.ofProvider = ofProvider;
  }

  /** What differs between the values of a provider's resource. */
  static List<Difference> between(JsonNode before, JsonNode after, Marks marks) {
    Differences differences = new Differences(true);
    differences.compare("", before, after, marks);
    return differences.result();
  }

  /** What differs between two documents, in which all is known and no secret. */
  static List<Difference> between(JsonNode before, JsonNode after) {
    Differences differences = new Differences(false);
    differences.compare("", before, after, Marks.NONE);
    return differences.result();
  }

  /**
   * The provider has null, "", [], 0 and false for the same, and compares them so; a change of one
   * to the other counts only where nothing else explains why Terraform wants to change a resource.
   */
  private List<Difference> result() {
    return found.isEmpty() ? nothings : found;
  }

  private void compare(String path, JsonNode before, JsonNode after, Marks marks) {
    if (marks.isUnknown()) {
      add(path, before, after, marks, true);
    } else if (marks.isSecret()) {
      addIfOther(path, before, after, marks);
    } else if (before.isObject() && after.isObject()) {
      objects(path, before, after, marks);
    } else if (before.isArray() && after.isArray()) {
      lists(path, before, after, marks);
    } else {
      addIfOther(path, before, after, marks);
    }
  }

  private void objects(String path, JsonNode before, JsonNode after, Marks marks) {
    Set<String> keys = new TreeSet<>();
    before.fieldNames().forEachRemaining(keys::add);
    after.fieldNames().forEachRemaining(keys::add);
    if (marks.unknown().isObject()) {
      marks.unknown().fieldNames().forEachRemaining(keys::add);
    }
    for (String key : keys) {
      String inner = path.isEmpty() ? key : path + "." + key;
      compare(inner, before.path(key), after.path(key), marks.at(key));
    }
  }

  private void lists(String path, JsonNode before, JsonNode after, Marks marks) {
    Optional<String> name =
        NAMES.stream()
            .filter(n -> names(n, before) && names(n, after) && before.size() + after.size() > 0)
            .findFirst();
    if (name.isPresent()) {
      named(path, name.get(), before, after, marks);
    } else if (before.size() == 1 && after.size() == 1) {
      compare(path, before.get(0), after.get(0), marks.at(0, 0));
    } else if (allText(before) && allText(after)) {
      texts(path, before, after, marks);
    } else {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        compare(path + "[" + i + "]", before.path(i), after.path(i), marks.at(i, i));
      }
    }
  }

  private void named(String path, String name, JsonNode before, JsonNode after, Marks marks) {
    Set<String> keys = new LinkedHashSet<>();
    before.forEach(element -> keys.add(element.get(name).asText()));
    after.forEach(element -> keys.add(element.get(name).asText()));
    for (String key : keys) {
      int was = index(before, name, key);
      int is = index(after, name, key);
      compare(path + "[" + key + "]", before.path(was), after.path(is), marks.at(was, is));
    }
  }

  /** Texts without an order of their own, or with one that is not worth a line for each of them. */
  private void texts(String path, JsonNode before, JsonNode after, Marks marks) {
    if (marks.hasUnknown()) {
      add(path, before, after, marks, true);
    } else {
      addIfOther(path, before, after, marks);
    }
  }

  private static boolean names(String name, JsonNode list) {
    Set<String> seen = new TreeSet<>();
    for (JsonNode element : list) {
      if (!element.path(name).isValueNode()
          || element.path(name).isNull()
          || !seen.add(element.path(name).asText())) {
        return false;
      }
    }
    return true;
  }

  private static boolean allText(JsonNode list) {
    for (JsonNode element : list) {
      if (!element.isValueNode()) {
        return false;
      }
    }
    return true;
  }

  /** The place of an element; one beyond the end where it is missing. */
  private static int index(JsonNode list, String name, String key) {
    int i = 0;
    while (i < list.size() && !list.get(i).get(name).asText().equals(key)) {
      i++;
    }
    return i;
  }

  private void addIfOther(String path, JsonNode before, JsonNode after, Marks marks) {
    if (!before.equals(after)) {
      add(path, before, after, marks, false);
    }
  }

  private void add(String path, JsonNode before, JsonNode after, Marks marks, boolean unknown) {
    boolean was = !isNothing(before);
    boolean is = unknown || !isNothing(after);
    Kind kind = was == is ? Kind.CHANGED : was ? Kind.REMOVED : Kind.ADDED;
    Hidden hidden = marks.hasSecret() ? Hidden.SENSITIVE : unknown ? Hidden.UNKNOWN : null;
    boolean same = !unknown && means(before, after);
    (same ? nothings : found)
        .add(
            new Difference(
                path, kind, Optional.of(before), Optional.of(after), Optional.ofNullable(hidden)));
  }

  private boolean means(JsonNode before, JsonNode after) {
    return (isNothing(before) && isZero(after)) || (isZero(before) && isNothing(after));
  }

  private boolean isZero(JsonNode value) {
    return isNothing(value)
        || (ofProvider
            && ((value.isNumber() && value.asDouble() == 0)
                || (value.isBoolean() && !value.asBoolean())));
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isEmpty())
        || (value.isContainerNode() && value.isEmpty());
  }
}
