package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.diagnostics.HiddenTexts;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting that a change touches. A secret's values are dropped at once: no review, and so no note
 * of one, holds them.
 *
 * @param path where it is, such as {@code encoder_settings.video_descriptions[720p].height}
 * @param kind how it changes
 * @param from what it was; absent for what was added
 * @param to what it will be; absent for what is removed
 * @param hidden why its values can't be told, if so
 */
public record Difference(
    String path,
    Kind kind,
    Optional<JsonNode> from,
    Optional<JsonNode> to,
    Optional<Hidden> hidden) {

  /** How a setting changes. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** A network that goes, while a wider one that holds it stays or comes. */
    COVERED,
    /** A document that is written in another way, and says the same. */
    REWRITTEN
  }

  /** Why the values of a setting can't be told. */
  public enum Hidden {
    /** The new value is known only after the apply. */
    UNKNOWN,
    /** Terraform marks it as a secret, or it came from the environment. */
    SENSITIVE
  }

  public Difference {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    boolean told = !hidden.equals(Optional.of(Hidden.SENSITIVE));
    from = from.filter(value -> told && !isNothing(value));
    to = to.filter(value -> told && !isNothing(value));
  }

  /** The same at another path. */
  Difference at(String other) {
    return new Difference(other, kind, from, to, hidden);
  }

  /** The same of another kind. */
  Difference as(Kind other) {
    return new Difference(path, other, from, to, hidden);
  }

  /**
   * The same without texts that are told nowhere: a value that holds one is a secret, what it was
   * before as well as what it will be.
   */
  Difference hiding(HiddenTexts texts) {
    boolean secret =
        Stream.of(from, to).flatMap(Optional::stream).anyMatch(v -> texts.areIn(text(v)));
    return new Difference(
        texts.takenFrom(path),
        kind,
        from.map(value -> without(texts, value)),
        to.map(value -> without(texts, value)),
        secret ? Optional.of(Hidden.SENSITIVE) : hidden);
  }

  private static JsonNode without(HiddenTexts texts, JsonNode value) {
    if (value.isTextual()) {
      return TextNode.valueOf(texts.takenFrom(value.asText()));
    }
    JsonNode copy = value.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(without(texts, member.getValue())));
    } else if (copy instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, without(texts, list.get(i)));
      }
    }
    return copy;
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
