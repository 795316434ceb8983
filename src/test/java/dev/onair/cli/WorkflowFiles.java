package dev.onair.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The workflows and actions that docs/ci.md offers. */
final class WorkflowFiles {

  /** What is copied to {@code .github}. */
  static final Path FOLDER = Path.of("docs/ci");

  private WorkflowFiles() {}

  /** All files, by their names; an action's has its folder's before it. */
  static Map<String, JsonNode> all() throws IOException {
    Map<String, JsonNode> files = new TreeMap<>();
    for (Path file : paths()) {
      String name = file.getFileName().toString();
      files.put(
          name.equals("action.yml") ? file.getParent().getFileName() + "/" + name : name,
          new YAMLMapper().readTree(file.toFile()));
    }
    return files;
  }

  /** Those that have jobs. */
  static Map<String, JsonNode> workflows() throws IOException {
    Map<String, JsonNode> workflows = all();
    workflows.values().removeIf(file -> !file.has("jobs"));
    return workflows;
  }

  /** The lines of all files, as they are written. */
  static Stream<String> lines() throws IOException {
    Stream.Builder<String> lines = Stream.builder();
    for (Path file : paths()) {
      Files.readAllLines(file).forEach(lines);
    }
    return lines.build();
  }

  private static Iterable<Path> paths() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
