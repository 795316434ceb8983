package dev.onair.config.hocon;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of a project.
 *
 * @param root the project's root
 * @param name the folder's name in it
 */
public record Folder(Path root, String name) {

  /** What is in a folder that a project may do without, sorted; what keeps it from being read. */
  public List<Path> files(Problems problems) {
    return isMissing() ? List.of() : list(problems);
  }

  /**
   * What is in a folder that a project needs, sorted; what keeps it from being read.
   *
   * @param fix what to do where it is missing
   */
  public List<Path> files(Problems problems, String fix) {
    if (isMissing()) {
      error(problems, Flaw.MISSING, "does not exist; " + fix);
      return List.of();
    }
    return list(problems);
  }

  /** A link that leads nowhere is not missing: someone wanted a folder there. */
  private boolean isMissing() {
    return Files.notExists(path(), LinkOption.NOFOLLOW_LINKS);
  }

  private List<Path> list(Problems problems) {
    if (Files.notExists(path())) {
      error(
          problems,
          Flaw.of("link"),
          "is a link to what does not exist; let it lead to a folder, or remove it");
    } else {
      try (Stream<Path> files = Files.list(path())) {
        return files.sorted().toList();
      } catch (NotDirectoryException e) {
        error(problems, Flaw.TYPE, "is a file; remove it, and make a folder of that name");
      } catch (AccessDeniedException e) {
        error(problems, Flaw.UNREADABLE, "can't be read: permission denied");
      } catch (IOException | UncheckedIOException e) {
        error(problems, Flaw.UNREADABLE, "can't be read: " + e.getMessage());
      }
    }
    return List.of();
  }

  private void error(Problems problems, Flaw flaw, String message) {
    problems.error(
        ProblemSubject.of("folder").at(name).id(flaw), SourceLocation.of(name), "", message);
  }

  private Path path() {
    return root.resolve(name);
  }
}
