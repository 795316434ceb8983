package dev.onair.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.files.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackedSecretsTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", System.getenv("PATH"), "HOME", "/nonexistent");

  @TempDir private Path repository;

  private Path root;

  @BeforeEach
  void aProjectInARepository() throws Exception {
    root = Files.createDirectories(repository.resolve("tv"));
    git("init", "--quiet");
    for (String file :
        List.of(
            "shared.conf",
            ".onair/logs/news.log",
            "cdktf.out/stacks/news/cdk.tf.json",
            "terraform.news.tfstate",
            "terraform.news.tfstate.backup",
            "errored.tfstate")) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "");
    }
  }

  @Test
  void whatGitTracksOfThemIsWarnedOf() throws Exception {
    git("add", ".");

    List<Problem> problems = problems();

    assertThat(problems)
        .extracting(problem -> problem.location().file())
        .containsExactlyInAnyOrder(
            ".onair",
            "cdktf.out",
            "terraform.news.tfstate",
            "terraform.news.tfstate.backup",
            "errored.tfstate");
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(problem.id()).hasToString("folder.git.secrets");
              assertThat(problem.message()).contains("git rm -r --cached", ".gitignore");
            });
  }

  @Test
  void whatGitDoesNotKnowIsFine() throws Exception {
    git("add", "tv/shared.conf");

    assertThat(problems()).isEmpty();
  }

  @Test
  void outsideOfARepositoryNothingIsSaid() throws Exception {
    git("add", ".");
    FolderTree.delete(repository.resolve(".git"));

    assertThat(problems()).isEmpty();
  }

  private List<Problem> problems() throws IOException, InterruptedException {
    return new TrackedSecrets(root, ENVIRONMENT).problems();
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    new Git(repository, ENVIRONMENT).line(arguments);
  }
}
