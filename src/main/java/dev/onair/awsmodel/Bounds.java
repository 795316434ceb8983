package dev.onair.awsmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A closed range of numbers, lengths or sizes; an absent end is open.
 *
 * @param min the smallest allowed
 * @param max the largest allowed
 */
public record Bounds(Optional<BigDecimal> min, Optional<BigDecimal> max) {

  static Bounds of(JsonNode shape) {
    return new Bounds(number(shape.get("min")), number(shape.get("max")));
  }

  private static Optional<BigDecimal> number(JsonNode node) {
    return Optional.ofNullable(node).map(JsonNode::decimalValue);
  }

  /** Whether the range holds the value. */
  public boolean contains(BigDecimal value) {
    return min.map(bound -> bound.compareTo(value) <= 0).orElse(true)
        && max.map(bound -> bound.compareTo(value) >= 0).orElse(true);
  }

  /** Whether the range holds the value. */
  public boolean contains(long value) {
    return contains(BigDecimal.valueOf(value));
  }

  /**
   * For a sentence: {@code between 1 and 30}, {@code at least 1}, {@code at most 30}, {@code any}.
   */
  @Override
  public String toString() {
    if (min.isPresent() && max.isPresent()) {
      return "between " + plain(min) + " and " + plain(max);
    }
    if (min.isPresent()) {
      return "at least " + plain(min);
    }
    return max.isPresent() ? "at most " + plain(max) : "any";
  }

  private static String plain(Optional<BigDecimal> bound) {
    return bound.orElseThrow().stripTrailingZeros().toPlainString();
  }
}
