package dev.onair.docs;

import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * Values for a picture of a dashboard: three hours in which a source of pipeline 1 was lost for a
 * quarter of an hour, and the packager once failed to take a segment.
 */
final class MadeUp {

  /** Two minutes a point. */
  static final int POINTS = 90;

  private static final int LOST = 56;
  private static final int FOUND = 64;
  private static final int HICCUP = 76;

  private MadeUp() {}

  /**
   * The values of a metric.
   *
   * @param metric its name
   * @param which what tells it from others of that name: a pipeline, an answer, a channel
   * @param rank how much it stands out, 0 the most; negative: it is of one thing alone
   */
  static double[] of(String metric, String which, int rank) {
    if (rank >= 0) {
      return ranked(metric, which, rank);
    }
    boolean second = which.endsWith("1");
    return switch (metric) {
      case "ActiveAlerts" -> points(i -> second && lost(i) ? 1 : 0);
      case "InputVideoFrameRate" -> points(i -> second && lost(i) ? 0 : 25);
      case "FillMsec" -> points(i -> second && lost(i) ? 60_000 : 0);
      case "Output5xxErrors" -> points(i -> !second && i == HICCUP ? 2 : 0);
      case "NetworkIn" -> second ? lossy(8.3, which) : noisy(8.3, 0.4, which);
      case "NetworkOut" -> noisy(5.7, 0.3, which);
      case "PipelinesLocked" -> points(i -> lost(i) ? 0 : 1);
      case "IngressBytes" -> noisy(11.4, 0.5, which);
      case "EgressRequestCount" ->
          switch (which) {
            case "2xx" -> noisy(2_150, 260, which);
            case "4xx" -> noisy(14, 9, which);
            default -> points(i -> i == HICCUP ? 6 : 0);
          };
      case "EgressResponseTime" -> noisy(38, 9, which);
      case "Requests" -> noisy(43_000, 5_000, which);
      case "BytesDownloaded" -> noisy(5_240, 480, which);
      case "4xxErrorRate" -> noisy(0.42, 0.15, which);
      case "5xxErrorRate" -> points(i -> i == HICCUP ? 0.31 : 0.01);
      default -> points(i -> 0);
    };
  }

  private static double[] ranked(String metric, String which, int rank) {
    boolean first = rank == 0;
    return switch (metric) {
      case "ActiveAlerts" -> points(i -> first && lost(i) ? 1 : 0);
      case "InputVideoFrameRate" -> points(i -> first && lost(i) ? 0 : rank < 6 ? 25 : 50);
      case "FillMsec" -> points(i -> first && lost(i) ? 60_000 : 0);
      case "DroppedFrames" -> points(i -> first && i == 20 ? 14 : rank == 1 && i == 41 ? 5 : 0);
      case "Output4xxErrors" -> points(i -> 0);
      case "Output5xxErrors" -> points(i -> first && i == HICCUP ? 2 : 0);
      case "IngressBytes" -> noisy(3.1 + rank * 0.9, 0.2, which);
      case "5xx" -> points(i -> first && i == HICCUP ? 6 : rank == 1 && i == 30 ? 2 : 0);
      case "EgressRequestCount" -> noisy(38.0 / (rank + 1), 9.0 / (rank + 1), which);
      case "EgressResponseTime" -> noisy(62 - rank * 3, 6, which);
      default -> throw new IllegalArgumentException(metric);
    };
  }

  private static boolean lost(int point) {
    return point >= LOST && point < FOUND;
  }

  private static double[] lossy(double around, String which) {
    double[] values = noisy(around, around / 20, which);
    for (int i = LOST; i < FOUND; i++) {
      values[i] = 0;
    }
    return values;
  }

  private static double[] noisy(double around, double by, String which) {
    Random random = new Random(which.hashCode());
    return points(i -> Math.max(0, around + (random.nextDouble() * 2 - 1) * by));
  }

  private static double[] points(IntToDoubleFunction value) {
    double[] points = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      points[i] = value.applyAsDouble(i);
    }
    return points;
  }
}
