package dev.onair.sandbox.cloudfront.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Which query strings, headers or cookies of a viewer's request a policy means.
 *
 * @param all whether those that are not named are meant, or those that are
 * @param names in the form of {@code form}
 * @param form how names are compared
 */
record Selection(boolean all, Set<String> names, UnaryOperator<String> form) {

  /** None. */
  static final Selection NONE = new Selection(false, Set.of(), UnaryOperator.identity());

  /** Query strings: case counts. */
  static Selection ofQueries(JsonNode policy) {
    return of(policy, "QueryString", UnaryOperator.identity());
  }

  /** Cookies: case counts. */
  static Selection ofCookies(JsonNode policy) {
    return of(policy, "Cookie", UnaryOperator.identity());
  }

  /** Headers, in any case. */
  static Selection ofHeaders(JsonNode policy) {
    return of(policy, "Header", name -> name.toLowerCase(Locale.ROOT));
  }

  private static Selection of(JsonNode policy, String what, UnaryOperator<String> form) {
    JsonNode part = policy.path(what + "sConfig");
    Set<String> names = new TreeSet<>();
    part.path(what + "s")
        .path("Items")
        .forEach(name -> names.add(form.apply(name.path("Name").asText(name.asText()))));
    return switch (part.path(what + "Behavior").asText("none")) {
      case "none" -> NONE;
      case "whitelist" -> new Selection(false, names, form);
      case "allExcept" -> new Selection(true, names, form);
      // The headers that CloudFront itself could add are not made here.
      default -> new Selection(true, Set.of(), form);
    };
  }

  boolean has(String name) {
    return all != names.contains(form.apply(name));
  }
}
