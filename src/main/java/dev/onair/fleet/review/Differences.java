package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.onair.fleet.review.Difference.Hidden;
import dev.onair.fleet.review.Difference.Kind;
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

  /**
   * What differs between the values of a provider's resource.
   *
   * @param unknown what is known only after the apply, as Terraform marks it
   * @param sensitive what is a secret, as Terraform marks it
   */
  static List<Difference> between(
      JsonNode before, JsonNode after, JsonNode unknown, JsonNode sensitive) {
    Differences differences = new Differences(true);
    differences.compare("", before, after, unknown, sensitive);
    return differences.result();
  }

  /** What differs between two documents, in which all is known and no secret. */
  static List<Difference> between(JsonNode before, JsonNode after) {
    Differences differences = new Differences(false);
    MissingNode none = MissingNode.getInstance();
    differences.compare("", before, after, none, none);
    return differences.result();
  }

  /**
   * The provider has null, "", [], 0 and false for the same, and compares them so; a change of one
   * to the other counts only where nothing else explains why Terraform wants to change a resource.
   */
  private List<Difference> result() {
    return found.isEmpty() ? nothings : found;
  }

  private void compare(
      String path, JsonNode before, JsonNode after, JsonNode unknown, JsonNode sensitive) {
    if (isTrue(unknown)) {
      add(path, before, after, Hidden.UNKNOWN);
    } else if (isTrue(sensitive)) {
      if (!before.equals(after)) {
        add(path, before, after, Hidden.SENSITIVE);
      }
    } else if (before.isObject() && after.isObject()) {
      objects(path, before, after, unknown, sensitive);
    } else if (before.isArray() && after.isArray()) {
      lists(path, before, after, unknown, sensitive);
    } else if (!before.equals(after)) {
      add(path, before, after, null);
    }
  }

  private void objects(
      String path, JsonNode before, JsonNode after, JsonNode unknown, JsonNode sensitive) {
    Set<String> keys = new TreeSet<>();
    before.fieldNames().forEachRemaining(keys::add);
    after.fieldNames().forEachRemaining(keys::add);
    if (unknown.isObject()) {
      unknown.fieldNames().forEachRemaining(keys::add);
    }
    for (String key : keys) {
      String inner = path.isEmpty() ? key : path + "." + key;
      compare(inner, before.path(key), after.path(key), unknown.path(key), sensitive.path(key));
    }
  }

  private void lists(
      String path, JsonNode before, JsonNode after, JsonNode unknown, JsonNode sensitive) {
    Optional<String> name =
        NAMES.stream()
            .filter(n -> names(n, before) && names(n, after) && before.size() + after.size() > 0)
            .findFirst();
    if (name.isPresent()) {
      named(path, name.get(), before, after, unknown, sensitive);
    } else if (before.size() == 1 && after.size() == 1) {
      compare(path, before.get(0), after.get(0), unknown.path(0), sensitive.path(0));
    } else if (allText(before) && allText(after)) {
      texts(path, before, after, unknown, sensitive);
    } else {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        String inner = path + "[" + i + "]";
        compare(inner, before.path(i), after.path(i), unknown.path(i), sensitive.path(i));
      }
    }
  }

  private void named(
      String path,
      String name,
      JsonNode before,
      JsonNode after,
      JsonNode unknown,
      JsonNode sensitive) {
    Set<String> keys = new LinkedHashSet<>();
    before.forEach(element -> keys.add(element.get(name).asText()));
    after.forEach(element -> keys.add(element.get(name).asText()));
    for (String key : keys) {
      int in = index(after, name, key);
      compare(
          path + "[" + key + "]",
          before.path(index(before, name, key)),
          after.path(in),
          unknown.path(in),
          sensitive.path(in));
    }
  }

  /** Texts without an order of their own, or with one that is not worth a line for each of them. */
  private void texts(
      String path, JsonNode before, JsonNode after, JsonNode unknown, JsonNode sensitive) {
    if (!before.equals(after) || unknown.toString().contains("true")) {
      boolean hidden = sensitive.toString().contains("true");
      add(
          path,
          before,
          after,
          unknown.toString().contains("true") ? Hidden.UNKNOWN : hidden ? Hidden.SENSITIVE : null);
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

  private void add(String path, JsonNode before, JsonNode after, Hidden hidden) {
    boolean was = !isNothing(before);
    boolean is = hidden == Hidden.UNKNOWN || !isNothing(after);
    Kind kind = was == is ? Kind.CHANGED : was ? Kind.REMOVED : Kind.ADDED;
    boolean same = hidden != Hidden.UNKNOWN && means(before, after);
    (same ? nothings : found)
        .add(
            new Difference(
                path,
                kind,
                before.isMissingNode() ? null : before,
                after.isMissingNode() ? null : after,
                Optional.ofNullable(hidden)));
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

  private static boolean isTrue(JsonNode mark) {
    return mark.isBoolean() && mark.asBoolean();
  }
}
