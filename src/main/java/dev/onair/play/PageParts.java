package dev.onair.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page's own parts, as they stand in the resources. */
final class PageParts {

  /** The modules of its script, each after those that it imports from. */
  static final List<String> MODULES =
      List.of(
          "words.js",
          "address.js",
          "elements.js",
          "markers.js",
          "history.js",
          "hls-markers.js",
          "hls-engine.js",
          "dash-engine.js",
          "graph.js",
          "tile.js",
          "panel.js",
          "wall.js",
          "main.js");

  /** In one script, each module sees what the others export. */
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*;\\n");

  private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

  private PageParts() {}

  static String template() {
    return required("page.html");
  }

  static String style() {
    return required("style.css");
  }

  /** All modules, as one. */
  static String script() {
    return MODULES.stream().map(PageParts::module).collect(Collectors.joining("\n"));
  }

  private static String module(String name) {
    String text = IMPORT.matcher(required(name)).replaceAll("");
    return EXPORT.matcher(text).replaceAll("");
  }

  private static String required(String name) {
    return read(name)
        .orElseThrow(() -> new IllegalStateException("not in onair's resources: " + name));
  }

  /** A part; empty where there is none. */
  static Optional<String> read(String name) {
    try (InputStream in = PageParts.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
