package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.awsmodel.Shape;
import java.math.BigDecimal;

/**
 * Turns the text of a parameter, header or element into JSON of its shape's type. Text that is not
 * of that type stays text, for the validation to find.
 */
final class ScalarText implements Shape.Cases<JsonNode> {

  private final String text;

  private ScalarText(String text) {
    this.text = text;
  }

  static JsonNode read(String text, Shape shape) {
    return shape.match(new ScalarText(text));
  }

  @Override
  public JsonNode number(Shape.Numeric shape) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      return shape.whole()
          ? LongNode.valueOf(number.longValueExact())
          : DecimalNode.valueOf(number);
    } catch (ArithmeticException | NumberFormatException e) {
      return TextNode.valueOf(text);
    }
  }

  @Override
  public JsonNode bool(Shape.Bool shape) {
    String value = text.strip();
    if (value.equals("true")) {
      return BooleanNode.TRUE;
    }
    return value.equals("false") ? BooleanNode.FALSE : TextNode.valueOf(text);
  }

  @Override
  public JsonNode text(Shape.Text shape) {
    return TextNode.valueOf(text);
  }

  @Override
  public JsonNode timestamp(Shape.Timestamp shape) {
    return TextNode.valueOf(text);
  }

  @Override
  public JsonNode blob(Shape.Blob shape) {
    return TextNode.valueOf(text);
  }

  @Override
  public JsonNode structure(Shape.Structure shape) {
    return TextNode.valueOf(text);
  }

  @Override
  public JsonNode list(Shape.ListOf shape) {
    return TextNode.valueOf(text);
  }

  @Override
  public JsonNode map(Shape.MapOf shape) {
    return TextNode.valueOf(text);
  }
}
