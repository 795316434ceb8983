package dev.onair.cli.project;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.model.stack.StackFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The Terraform modules of a project, which its stacks call.
 *
 * @param root the project's folder
 */
public record ProjectModules(Path root) {

  /** What is wrong where they are not there: nothing can be synthesized. */
  public Optional<Problem> missing() {
    if (Files.isDirectory(root.resolve(StackFolder.PACKAGER_MODULE))) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            Severity.ERROR,
            ProblemSubject.of("folder").at(StackFolder.MODULES).id(Flaw.MISSING),
            SourceLocation.of(StackFolder.PACKAGER_MODULE),
            "",
            "is missing; copy the folder modules/ of onair there"));
  }
}
