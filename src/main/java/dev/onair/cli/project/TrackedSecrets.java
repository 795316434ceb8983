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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    List<String> names = there.stream().map(path -> root.relativize(path).toString()).toList();
    Set<Path> tracked = tracked(names);
    return names.stream()
        .filter(name -> tracked.stream().anyMatch(file -> file.startsWith(name)))
        .map(TrackedSecrets::problem)
        .toList();
  }

  /** What git tracks of some files and folders; asked once, as a fleet has a state a channel. */
  private Set<Path> tracked(List<String> names) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ls-files", "-z", "--"));
    names.forEach(name -> command.add(":(literal)" + name));
    try {
      String said = new Git(root, environment).line(command.toArray(String[]::new));
      return Stream.of(said.split("\0", -1)).map(Path::of).collect(Collectors.toSet());
    } catch (OperationFailedException e) {
      // There is no git here, or it does not tell: nothing can be said.
      return Set.of();
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
