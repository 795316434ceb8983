package dev.onair.model.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics that AWS documents, as {@code monitoring/metrics.txt} has them. */
public final class DocumentedMetrics {

  private final Set<String> known = new HashSet<>();

  private DocumentedMetrics() {}

  /** Reads the list. */
  public static DocumentedMetrics read() {
    DocumentedMetrics metrics = new DocumentedMetrics();
    String page = "";
    for (String line : lines()) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("page")) {
        page = words[1];
      } else {
        for (String dimensions : Arrays.copyOfRange(words, 1, words.length)) {
          metrics.known.add(key(namespace(page), words[0], List.of(dimensions.split(","))));
          metrics.known.add(page + " " + words[0]);
        }
      }
    }
    return metrics;
  }

  /** Whether AWS has a metric under just these dimensions. */
  public boolean has(String namespace, String name, Stream<String> dimensions) {
    return known.contains(key(namespace, name, dimensions.sorted().toList()));
  }

  /** Whether a page has a metric. */
  boolean has(MetricSource page, String name) {
    return known.contains(page.url() + " " + name);
  }

  private static String namespace(String page) {
    return Arrays.stream(MetricSource.values())
        .filter(source -> source.url().equals(page))
        .map(MetricSource::namespace)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric is of " + page));
  }

  private static String key(String namespace, String name, List<String> dimensions) {
    return namespace + " " + name + " " + dimensions;
  }

  private static List<String> lines() {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/monitoring/metrics.txt"))) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
