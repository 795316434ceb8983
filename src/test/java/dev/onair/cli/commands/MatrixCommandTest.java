package dev.onair.cli.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of a project that is in git, with the real git. */
class MatrixCommandTest {

  private static final String CHANNEL =
      """
      include "_sources.conf"
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.onair.dev/live.m3u8"] }
      encoding.profile = %s
      """;

  private static final String NONE = "{\"include\":[]}\n";

  @TempDir private Path repository;
  private Path root;
  private ProjectFolder project;

  /** The project is only a part of the repository, as it may be. */
  @BeforeEach
  void threeCommittedChannels() throws IOException, InterruptedException {
    root = Files.createDirectory(repository.resolve("tv"));
    project =
        ProjectFolder.in(root)
            .shared("name = onair\n")
            .channel("_sources", "tags { team = live }\n")
            .channel("news", CHANNEL.formatted("hd-720p-25fps"))
            .channel("sports", CHANNEL.formatted("hd-1080p-30fps"))
            .channel("arena", CHANNEL.formatted("hd-720p-25fps").replaceFirst("include.*\n", ""))
            .file("pom.xml", "<project/>")
            .file("src/main/java/Onair.java", "");
    git("init", "--quiet");
    git("add", "--all");
    git("-c", "user.name=a", "-c", "user.email=a@example", "commit", "--quiet", "-m", "one");
  }

  @Test
  void withoutABaseAllChannelsAreInItAndTheSharedStackIsNot() {
    assertThat(onair().out()).isEqualTo(matrix("arena", "news", "sports"));
    assertThat(onair("--shared").out()).isEqualTo(matrix("shared"));
    assertThat(onair("--jobs", "2").out())
        .isEqualTo("{\"include\":[{\"stacks\":\"arena\"},{\"stacks\":\"news sports\"}]}\n");
  }

  @Test
  void whatIsAsAtTheBaseIsInNoJobHoweverItIsWritten() {
    project.file("README.md", "changed").channel("_sources", "# a remark\ntags.team = live");

    Result result = onair("--base", "HEAD");

    assertThat(result.out()).isEqualTo(NONE);
    assertThat(result.exitCode()).isZero();
    assertThat(onair("--base", "HEAD", "--shared").out()).isEqualTo(NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a channel file | channels/news.conf | start = false | news",
        "a fragment | channels/_sources.conf | start = false | news sports",
        "a profile | profiles/hd-1080p-30fps.conf | frame-rate = 25 | sports",
        "a module | modules/packager/channel.tf | # changed | arena news sports",
        "shared.conf, for a part that channels have | shared.conf | tags.a = b | arena news sports",
        "shared.conf, for one that they have not | shared.conf | description = tv | none",
        "onair itself | src/main/java/Onair.java | // new | arena news sports",
      })
  void whatAnEditChangesCountsThroughWhatIsMadeOfIt(
      String what, String file, String added, String channels) throws IOException {
    project.file(file, Files.readString(root.resolve(file)) + "\n" + added + "\n");

    Result result = onair("--base", "HEAD");

    assertThat(result.out())
        .as("%s; %s", what, result.err())
        .isEqualTo(channels.equals("none") ? NONE : matrix(channels.split(" ", -1)));
  }

  @Test
  void whetherTheSharedStackChangedIsAskedForApart() {
    project.shared("name = onair\ndescription = tv\n");

    assertThat(onair("--base", "HEAD", "--shared").out()).isEqualTo(matrix("shared"));
  }

  @Test
  void aNewChannelIsInItAndARemovedOneIsNamedAsWhatItMayHaveBecome() {
    project.without("channels/news.conf").channel("weather", CHANNEL.formatted("sd-540p-30fps"));

    Result result = onair("--base", "HEAD");

    assertThat(result.out()).isEqualTo(matrix("weather"));
    assertThat(result.err())
        .isEqualTo(
            "onair: news has no file any more, and is in no job. If it is deployed, retire it:"
                + " onair destroy news\n");
  }

  @Test
  void aBaseThatCannotBeUsedMakesEverythingCount() throws Exception {
    project.channel("news", "class = DOUBLE");
    git("-c", "user.name=a", "-c", "user.email=a@example", "commit", "-qam", "broken");
    project.channel("news", CHANNEL.formatted("hd-720p-25fps"));

    Result result = onair("--base", "HEAD");

    assertThat(result.out()).isEqualTo(matrix("arena", "news", "sports"));
    assertThat(result.err())
        .isEqualTo(
            "onair: the configuration at HEAD can't be used; everything counts as changed\n");
  }

  @Test
  void anUnknownRevisionIsAFailureAndNoMatrix() {
    Result result = onair("--base", "origin/applied");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "onair: --base: git knows no revision 'origin/applied'; fetch it (in a workflow:"
                + " fetch-depth: 0)\n");
  }

  @Test
  void theRepositoryIsLeftAsItWas() throws Exception {
    project.channel("news", CHANNEL.formatted("sd-540p-30fps"));
    String before = git("status", "--porcelain", "--untracked-files=no");

    onair("--base", "HEAD");

    assertThat(git("status", "--porcelain", "--untracked-files=no")).isEqualTo(before);
    assertThat(git("worktree", "list").lines()).hasSize(1);
  }

  @Test
  void plansThatWereNeverMadeAreAFailureAndNotAnEmptyMatrix() {
    Result result = onair("--planned");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEqualTo("onair: nothing was planned here: onair plan\n");
  }

  @Test
  void githubTakesAtMost256Jobs() {
    assertThat(onair("--jobs", "257").exitCode()).isEqualTo(2);
    assertThat(onair("--jobs", "0").err()).startsWith("--jobs: 1 to 256\n");
    assertThat(onair("--planned", "--base", "HEAD").exitCode()).isEqualTo(2);
  }

  private Result onair(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "matrix";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new Cli(root).run(arguments);
  }

  private static String matrix(String... channels) {
    StringBuilder entries = new StringBuilder();
    for (String channel : channels) {
      entries.append(entries.isEmpty() ? "" : ",").append("{\"stacks\":\"" + channel + "\"}");
    }
    return "{\"include\":[" + entries + "]}\n";
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
