package dev.onair.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A template and the channel that uses it, as an operator wrote them.
 *
 * @param name the case's
 * @param ending of the template's file: {@code json} or {@code yaml}
 * @param template the template's text
 * @param channel the channel file's text; names the profile {@code t}
 */
record WrittenTemplate(String name, String ending, String template, String channel) {

  /** A folder for each: {@code profiles/t.*}, {@code channels/c.conf}, {@code expected.txt}. */
  static final Path FOLDER = Path.of("src/test/resources/templates/kinds");

  /** What most channel files of the tests say. */
  static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      start = false
      inputs.main { type = RTMP_PUSH, allow = ["198.51.100.0/24"] }
      encoding.profile = t
      """;

  /** The cases under {@link #FOLDER}, by their names. */
  static List<WrittenTemplate> reproducers() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().map(WrittenTemplate::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cases, the families, and templates that come with onair and its tests. */
  static List<WrittenTemplate> all() {
    List<WrittenTemplate> all = new ArrayList<>(reproducers());
    all.addAll(TemplateFamilies.all());
    all.add(of("console export", Path.of("src/test/resources/templates/console-export.json")));
    all.add(of("shipped template", Path.of("profiles/hd-1080p-30fps-cbr.json")));
    return all;
  }

  private static WrittenTemplate of(String name, Path file) {
    try {
      return new WrittenTemplate(name, "json", Files.readString(file), CHANNEL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it can be changed by the tests. */
  boolean isJson() {
    return ending.equals("json");
  }

  private static WrittenTemplate read(Path folder) {
    try (Stream<Path> profiles = Files.list(folder.resolve("profiles"))) {
      Path template = profiles.findFirst().orElseThrow();
      String file = template.getFileName().toString();
      return new WrittenTemplate(
          folder.getFileName().toString(),
          file.substring(file.indexOf('.') + 1),
          Files.readString(template),
          Files.readString(folder.resolve("channels/c.conf")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WrittenTemplate withTemplate(String text) {
    return new WrittenTemplate(name, "json", text, channel);
  }

  WrittenTemplate withChannel(String text) {
    return new WrittenTemplate(name, ending, template, text);
  }
}
