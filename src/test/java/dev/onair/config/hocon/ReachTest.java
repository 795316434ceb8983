package dev.onair.config.hocon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configuration is read from the project alone, and what stands in a file is not repeated. */
class ReachTest {

  private static final String OUTSIDE =
      "lies outside the project, or is a link that leads there; put a copy into the project";

  @TempDir private Path folder;
  private Path root;
  private final Problems problems = new Problems();

  @BeforeEach
  void aProjectBesideSecrets() throws IOException {
    root = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(root.resolve("channels"));
    Files.writeString(folder.resolve("dotenv"), "DB_PASSWORD=s3cr3t-value\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../dotenv", "/dev/stdin", "/etc/shadow", "../../nowhere"})
  void whatLiesElsewhereIsNotIncluded(String name) throws IOException {
    assertThat(read("a = 1\ninclude \"" + name + "\"\n"))
        .containsExactly("channels/x.conf:2: include: '" + name + "' " + OUTSIDE);
  }

  @Test
  void anAbsoluteNameIsNone() throws IOException {
    String name = folder.resolve("dotenv").toString();

    assertThat(read("tags { \ninclude file(\"" + name + "\") }"))
        .containsExactly("channels/x.conf:2: include: '" + name + "' " + OUTSIDE);
  }

  @Test
  void aLinkLeadsNowhereElse() throws IOException {
    Files.createSymbolicLink(root.resolve("channels/_env.conf"), folder.resolve("dotenv"));
    Files.createSymbolicLink(root.resolve("channels/y.conf"), folder.resolve("dotenv"));

    assertThat(read("include \"_env.conf\"\n"))
        .containsExactly("channels/x.conf:1: include: '_env.conf' " + OUTSIDE);
    new ConfFile(root, Map.of(), problems).read(root.resolve("channels/y.conf"));
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .contains("channels/y.conf: " + OUTSIDE);
  }

  @Test
  void linksWithinTheProjectAndAProjectBehindALinkAreRead() throws IOException {
    Files.writeString(root.resolve("_common.conf"), "a = 1\n");
    Files.createSymbolicLink(root.resolve("channels/_link.conf"), Path.of("../_common.conf"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), root);
    Path file =
        Files.writeString(link.resolve("channels/x.conf"), "include \"_link.conf\"\nb = 2\n");

    assertThat(new ConfFile(link, Map.of(), problems).read(file)).get().asString().contains("b");
    assertThat(problems.sorted()).isEmpty();
  }

  /** States, plans and credentials lie in a project, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../.env", "../terraform.news.tfstate", "../.git/config", "../.onair/plans/x.conf",
        "../cdktf.out/stacks/news/x.conf", "../target/x.conf", ".x.conf", "../secrets.json",
        "../secrets.properties", "../.nowhere", "_linked.conf", ".."
      })
  void onlyConfigurationIsIncluded(String name) throws IOException {
    for (String file :
        List.of(
            ".env",
            "terraform.news.tfstate",
            ".git/config",
            ".onair/plans/x.conf",
            "cdktf.out/stacks/news/x.conf",
            "target/x.conf",
            "channels/.x.conf",
            "secrets.json",
            "secrets.properties")) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "a = s3cr3t\n");
    }
    Files.createSymbolicLink(root.resolve("channels/_linked.conf"), Path.of("../.env"));

    assertThat(read("b = 1\ninclude \"" + name + "\"\n"))
        .containsExactly("channels/x.conf:2: include: '" + name + "' " + Reach.NO_CONFIGURATION);
  }

  @Test
  void whoeverStartsOnairMayNameMoreFolders() throws IOException {
    Files.writeString(folder.resolve("more.conf"), "a = 1\n");
    Path file = Files.writeString(root.resolve("channels/x.conf"), "include \"../../more.conf\"\n");

    assertThat(
            new ConfFile(root, Map.of("ONAIR_INCLUDE_FROM", "/nowhere:" + folder + ":"), problems)
                .read(file))
        .isPresent();
    assertThat(problems.sorted()).isEmpty();
  }

  /** As a variable of CI that is not set. */
  @ParameterizedTest
  @ValueSource(strings = {"", "..", "channels"})
  void aFolderThatIsNotNamedFromTheRootIsNone(String name) {
    assertThat(Reach.of(root, Map.of("ONAIR_INCLUDE_FROM", name))).isEqualTo(Reach.of(root));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN s3cr3t KEY-----\nMIIs3cr3t/+==\n",
        "PASSWORD=s3cr3t=\n",
        "s3cr3t\n",
        "s3cr3t = [s3cr3t\n",
        "a = \"s3cr3t\n",
        "s3cr3t : : s3cr3t\n",
        "a { s3cr3t",
        "include s3cr3t\n",
        "a = ${s3cr3t!}\n",
        "a = ${s3cr3t\n",
        "a = \"\\s3cr3t\"\n",
        "s3cr3t += ${}\n"
      })
  void noProblemRepeatsWhatStandsInAFile(String text) throws IOException {
    Files.writeString(root.resolve("channels/_key.conf"), text);

    assertThat(read("include \"_key.conf\"\n"))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("channels/_key.conf:"))
        .noneMatch(problem -> problem.contains("s3cr3t"));
  }

  private List<String> read(String text) throws IOException {
    Path file = Files.writeString(root.resolve("channels/x.conf"), text);
    new ConfFile(root, Map.of(), problems).read(file);
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
