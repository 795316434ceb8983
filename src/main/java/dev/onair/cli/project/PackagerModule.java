package dev.onair.cli.project;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.files.FileTrouble;
import dev.onair.files.Presence;
import dev.onair.model.stack.StackFolder;
import java.io.IOException;
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
    try {
      return Presence.isFolder(folder())
          ? Optional.empty()
          : Optional.of(problem(Flaw.MISSING, MESSAGE));
    } catch (IOException e) {
      return Optional.of(problem(Flaw.UNREADABLE, FileTrouble.words(e)));
    }
  }

  /** Refuses to synthesize without it. */
  public void require() {
    Optional<Problem> problem = problem();
    if (problem.isPresent()) {
      throw new OperationFailedException(folder() + ": " + problem.get().message());
    }
  }

  private static Problem problem(Flaw flaw, String message) {
    return new Problem(
        Severity.ERROR,
        ProblemSubject.of("folder").at(StackFolder.MODULES).id(flaw),
        SourceLocation.of(StackFolder.PACKAGER_MODULE),
        "",
        message);
  }

  private Path folder() {
    return root.resolve(StackFolder.PACKAGER_MODULE);
  }
}
