package dev.onair.docs;

import java.util.List;
import java.util.Locale;

/** A picture in the making: what is drawn later lies on top. */
final class Svg {

  private final StringBuilder shapes = new StringBuilder();

  /** A filled rectangle with a thin edge. */
  Svg box(double x, double y, double width, double height, String fill, String edge) {
    return add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\" fill=\"%s\" stroke=\"%s\"/>",
        x, y, width, height, fill, edge);
  }

  /** A line from one point to another. */
  Svg line(double x1, double y1, double x2, double y2, String style) {
    return add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>", x1, y1, x2, y2, style);
  }

  /** A line through points, given as SVG wants them. */
  Svg path(String points, String colour) {
    return add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"/>",
        points, colour);
  }

  /** A text, from a point to the right. */
  Svg text(double x, double y, int size, String colour, String text) {
    return text(x, y, size, colour, "start", text);
  }

  /** A text, at a point: start, middle or end. */
  Svg text(double x, double y, int size, String colour, String anchor, String text) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"%s\" text-anchor=\"%s\">%s</text>",
        x, y, size, colour, anchor, escaped(text));
  }

  /** A text that ends at a point, and is read over lines. */
  Svg over(double x, double y, int size, String colour, String text) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"%s\" text-anchor=\"end\""
            + " stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
        x, y, size, colour, escaped(text));
  }

  /** Words of a line; those that begin with a mark are links. */
  Svg words(double x, double y, int size, List<String> words, String mark) {
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      boolean link = word.startsWith(mark);
      String shown = escaped(word.replace(mark, ""));
      line.append(link ? "<tspan fill=\"#0073bb\">" + shown + "</tspan>" : shown).append(' ');
    }
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"#16191f\">%s</text>",
        x, y, size, line.toString().trim());
  }

  /** A text in heavy letters. */
  Svg bold(double x, double y, int size, String colour, String text) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" font-weight=\"bold\" fill=\"%s\">%s</text>",
        x, y, size, colour, escaped(text));
  }

  /** A text that reads upwards, its middle at a point. */
  Svg upwards(double x, double y, int size, String colour, String text) {
    return add(
        "<text x=\"%1$.1f\" y=\"%2$.1f\" font-size=\"%3$d\" fill=\"%4$s\" text-anchor=\"middle\""
            + " transform=\"rotate(-90 %1$.1f %2$.1f)\">%5$s</text>",
        x, y, size, colour, escaped(text));
  }

  /** How wide a text is, about. */
  static double width(String text, int size) {
    return text.length() * size * 0.54;
  }

  /** The picture, white behind all. */
  String toText(int width, int height, String title) {
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\""
                + " height=\"%2$d\" font-family=\"Arial, Helvetica, sans-serif\">%n<title>%3$s</title>%n"
                + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"#f2f3f3\"/>%n",
            width,
            height,
            escaped(title))
        + shapes
        + "</svg>\n";
  }

  private Svg add(String format, Object... values) {
    shapes.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
