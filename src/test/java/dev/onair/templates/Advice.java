package dev.onair.templates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an operator does who takes a problem's message to the letter. A message that offers several
 * ways has as many changes; one without advice has none.
 */
final class Advice {

  /** A change of a template or its channel file. */
  @FunctionalInterface
  interface Change {
    void make(Draft draft);
  }

  /** Where a problem is: the place that its path names. */
  record Place(JsonPath path, String text) {
    JsonPath parent() {
      return path.parent().orElse(JsonPath.ROOT);
    }

    Change value(JsonNode value) {
      return draft -> draft.set(path, value);
    }

    Change sibling(String name, JsonNode value) {
      return draft -> draft.set(parent().child(name), value);
    }

    Change child(String name, JsonNode value) {
      return draft -> draft.set(path.child(name), value);
    }

    Change gone() {
      return draft -> draft.remove(path);
    }
  }

  /** A form that advice has, and what it means. */
  private record Form(Pattern words, BiFunction<MatchResult, Place, List<Change>> meaning) {}

  private final List<Form> forms = new ArrayList<>();

  /** Adds a form; the first that fits counts. */
  Advice say(String words, BiFunction<MatchResult, Place, List<Change>> meaning) {
    forms.add(new Form(Pattern.compile(words), meaning));
    return this;
  }

  /** The changes that a problem's message offers; none where the test can't tell any. */
  List<Change> of(Problem problem) {
    Place place = new Place(path(problem), problem.path());
    for (Form form : forms) {
      Matcher matcher = form.words().matcher(problem.message());
      if (matcher.find()) {
        List<Change> changes = form.meaning().apply(matcher.toMatchResult(), place);
        if (!changes.isEmpty()) {
          return changes;
        }
      }
    }
    return List.of();
  }

  /** A place in the template; the document itself for one in the channel file. */
  private static JsonPath path(Problem problem) {
    return problem.location().file().startsWith("profiles/")
        ? JsonPath.parse(problem.path())
        : JsonPath.ROOT;
  }
}
