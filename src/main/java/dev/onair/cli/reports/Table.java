package dev.onair.cli.reports;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.diagnostics.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Columns of text, each as wide as its widest cell. On a terminal that is too narrow, the last
 * column goes to lines of its own if it takes most of the room, as URLs do, and is never cut; the
 * others are shortened.
 */
public final class Table {

  private static final String GAP = "  ";
  private static final String INDENT = "    ";

  /** What a shortened cell ends with. */
  private static final String MORE = "…";

  /** Less of a name says nothing. */
  private static final int NARROWEST = 8;

  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... header) {
    rows.add(List.of(header));
  }

  public void row(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(cells.length + " cells in a table of another width");
    }
    rows.add(Stream.of(cells).map(Shown::line).toList());
  }

  /**
   * Prints it.
   *
   * @param columns the terminal's width; absent: there is no limit
   */
  public void print(LineWriter out, OptionalInt columns) {
    int last = rows.get(0).size() - 1;
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column <= last; column++) {
      widths.add(width(column));
    }
    int limit = columns.orElse(Integer.MAX_VALUE);
    boolean apart = total(widths) > limit && widths.get(last) > limit / 2;
    if (apart) {
      widths.remove(last);
    }
    fit(widths, limit);
    for (List<String> row : rows) {
      String line = line(row, widths);
      if (!line.isEmpty()) {
        out.println(line);
      }
      if (apart && !row.get(last).isEmpty()) {
        out.println(INDENT + row.get(last));
      }
    }
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.size(); column++) {
      String cell = shortened(row.get(column), widths.get(column));
      line.append(cell).append(" ".repeat(widths.get(column) - cell.length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  /** Takes from the widest column until all fit, or none can give any more. */
  private static void fit(List<Integer> widths, int limit) {
    while (total(widths) > limit) {
      int widest = widths.indexOf(widths.stream().max(Integer::compare).orElseThrow());
      if (widths.get(widest) <= NARROWEST) {
        return;
      }
      widths.set(widest, widths.get(widest) - 1);
    }
  }

  private static int total(List<Integer> widths) {
    return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1);
  }

  private static String shortened(String cell, int width) {
    return cell.length() <= width ? cell : cell.substring(0, width - 1) + MORE;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
