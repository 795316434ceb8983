package dev.onair.templates;

import dev.onair.config.Project;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A project of one channel, {@code c}, whose profile {@code t} is a template. */
final class TemplateProject {

  static final String SHARED = "name = onair\nregion = eu-west-1\n";

  private final ProjectFolder folder;

  private TemplateProject(ProjectFolder folder) {
    this.folder = folder;
  }

  /**
   * Writes one.
   *
   * @param root a folder of its own
   */
  static TemplateProject in(Path root, WrittenTemplate written) {
    ProjectFolder folder = ProjectFolder.in(root);
    TemplateProject project = new TemplateProject(folder.shared(SHARED));
    project.write(written);
    return project;
  }

  /** Writes the template and the channel anew. */
  void write(WrittenTemplate written) {
    folder.file("profiles/t." + written.ending(), written.template()).channel("c", written.channel());
  }

  /** What {@code check} says of it. */
  List<Problem> check() {
    try {
      return Project.load(folder.root(), Map.of()).warnings();
    } catch (InvalidConfigurationException e) {
      return e.problems();
    }
  }

  static boolean isTaken(List<Problem> problems) {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
