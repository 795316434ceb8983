package dev.onair.cli.project;

import dev.onair.files.ScratchFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A project as it was at a revision of its git repository, in a folder of its own until it is
 * closed. Nothing in the repository or its working tree is touched.
 */
public final class GitRevision implements AutoCloseable {

  private static final String INDEX = "GIT_INDEX_FILE";
  private static final String TOP = "--show-toplevel";

  private final Map<String, String> environment;
  private final String commit;
  private final ScratchFolder scratch;

  private GitRevision(Map<String, String> environment, String commit, ScratchFolder scratch) {
    this.environment = environment;
    this.commit = commit;
    this.scratch = scratch;
  }

  /**
   * Reads a revision.
   *
   * @param project the project's folder; it may be part of a larger repository
   * @param revision anything that git knows a commit by
   * @throws OperationFailedException where there is no such revision, or no repository
   */
  public static GitRevision read(Path project, String revision, Map<String, String> environment)
      throws IOException, InterruptedException {
    Git git = new Git(project, environment);
    String prefix = git.line("rev-parse", "--show-prefix");
    String commit;
    try {
      commit = git.line("rev-parse", "--verify", "--end-of-options", revision + "^{commit}");
    } catch (OperationFailedException e) {
      throw new OperationFailedException(
          "--base: git knows no revision '%s'; fetch it (in a workflow: fetch-depth: 0)"
              .formatted(revision),
          e);
    }
    GitRevision read = new GitRevision(environment, commit, ScratchFolder.temporary("onair-base-"));
    try {
      // In a folder below, git would only look at what the index has of that folder.
      Path top = Path.of(git.line("rev-parse", TOP));
      Git aside =
          new Git(top, environment).with(INDEX, read.scratch.path().resolve("index").toString());
      aside.line("read-tree", commit + ":" + prefix);
      // The prefix is a folder: the working tree of the repository is not written to.
      aside.line("checkout-index", "--all", "--prefix=" + read.folder() + "/");
      return read;
    } catch (IOException | InterruptedException | RuntimeException e) {
      read.close();
      throw e;
    }
  }

  /** The project's folder as it was. */
  public Path folder() {
    return scratch.path().resolve("project");
  }

  /**
   * Whether some folders and files are now as they were, as far as git knows them. What is not in
   * the same repository counts as the same: git can't tell.
   */
  public boolean isSame(Path project, Path folder, String... paths)
      throws IOException, InterruptedException {
    Git git = new Git(folder, environment);
    if (!git.succeeds("rev-parse", TOP)
        || !git.line("rev-parse", TOP)
            .equals(new Git(project, environment).line("rev-parse", TOP))) {
      return true;
    }
    List<String> arguments = new ArrayList<>(List.of("diff", "--quiet", commit, "--"));
    arguments.addAll(List.of(paths));
    return git.succeeds(arguments.toArray(String[]::new));
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
