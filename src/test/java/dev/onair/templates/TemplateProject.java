package dev.onair.templates;

import dev.onair.config.Project;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A project of one channel, {@code c}, whose profile {@code t} is a template. */
final class TemplateProject {

  static final String SHARED = "name = onair\nregion = eu-west-1\n";

  private final Path root;

  private TemplateProject(Path root) {
    this.root = root;
  }

  /**
   * Writes one.
   *
   * @param root a folder of its own
   */
  static TemplateProject in(Path root, WrittenTemplate written) {
    TemplateProject project = new TemplateProject(root);
    project.file("shared.conf", SHARED);
    project.write(written);
    return project;
  }

  /** Writes the template and the channel anew. */
  void write(WrittenTemplate written) {
    file("profiles/t." + written.ending(), written.template());
    file("channels/c.conf", written.channel());
  }

  private void file(String name, String text) {
    try {
      Files.createDirectories(root.resolve(name).getParent());
      Files.writeString(root.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code check} says of it. */
  List<Problem> check() {
    try {
      return Project.load(root, Map.of()).warnings();
    } catch (InvalidConfigurationException e) {
      return e.problems();
    }
  }

  static boolean isTaken(List<Problem> problems) {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
