package dev.onair.cli.project;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.files.Presence;
import dev.onair.fleet.files.FleetFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What git keeps of a project though it is for its owner's eyes: states, stacks and notes may hold
 * secrets, and whoever gets the repository gets those.
 *
 * @param root the project's folder
 * @param environment what git is started with
 */
public record TrackedSecrets(Path root, Map<String, String> environment) {

  /**
   * A warning for each; none where git is not used. What is not there is not looked for.
   *
   * @throws IOException where the project can't be read
   */
  public List<Problem> problems() throws IOException, InterruptedException {
    List<Path> there = new FleetFolder(root).ownersFiles();
    if (there.isEmpty() || !isInRepository()) {
      return List.of();
    }
    Git git = new Git(root, environment);
    List<Problem> problems = new ArrayList<>();
    for (Path path : there) {
      String name = root.relativize(path).toString();
      if (isTracked(git, name)) {
        problems.add(problem(name));
      }
    }
    return problems;
  }

  private static boolean isTracked(Git git, String name) throws IOException, InterruptedException {
    try {
      return git.succeeds("ls-files", "--error-unmatch", "--", ":(literal)" + name);
    } catch (OperationFailedException e) {
      // There is no git here: nothing can be said.
      return false;
    }
  }

  private boolean isInRepository() throws IOException {
    Optional<Path> folder = Optional.of(root.toAbsolutePath());
    while (folder.isPresent()) {
      if (Presence.isThere(folder.get().resolve(".git"))) {
        return true;
      }
      folder = folder.map(Path::getParent);
    }
    return false;
  }

  private static Problem problem(String name) {
    return new Problem(
        Severity.WARNING,
        ProblemSubject.of("folder").at("git").id(Flaw.of("secrets")),
        SourceLocation.of(name),
        "",
        "git tracks it, and it may hold secrets; have git forget it, with git rm -r --cached, name it"
            + " in .gitignore, and change the secrets that it held");
  }
}
