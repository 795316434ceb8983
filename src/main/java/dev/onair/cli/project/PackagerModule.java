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
 * The module that channels' stacks name, which stands in the project: {@code modules/packager}.
 *
 * @param root the project's folder
 */
public record PackagerModule(Path root) {

  private static final String MESSAGE = "is missing; copy the folder modules/ of onair there";

  /** What keeps stacks from being synthesized, though nothing is wrong with any file. */
  public Optional<Problem> problem() {
    return Files.isDirectory(folder())
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Severity.ERROR,
                ProblemSubject.of("folder").at(StackFolder.MODULES).id(Flaw.MISSING),
                SourceLocation.of(StackFolder.PACKAGER_MODULE),
                "",
                MESSAGE));
  }

  /** Refuses to synthesize without it. */
  public void require() {
    if (problem().isPresent()) {
      throw new OperationFailedException(folder() + " " + MESSAGE);
    }
  }

  private Path folder() {
    return root.resolve(StackFolder.PACKAGER_MODULE);
  }
}
