package dev.onair.cli.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Scripts;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tab key offers, and that real shells ask for it. */
class CompletionTest {

  @TempDir private Path root;

  @BeforeEach
  void aProjectWhoseFilesNeedNotBeRight() {
    ProjectFolder.in(root)
        .channel("news", "not { even HOCON")
        .channel("sports", "")
        .file("channels/_common.conf", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ch|check",
        "plan _|news shared sports",
        "plan sp|sports",
        "plan news s|shared sports",
        "check _|news sports",
        "switch s|sports",
        "switch sports s|",
        "schedule n|news",
        "schedule news i|image-off image-on",
        "schedule news pause s|",
        "output s|sports",
        "probe s|sports",
        "play _|news sports",
        "probe sports --fail-on _|error never note warning",
        "synth _|news sports",
        "destroy s|shared sports",
        "new _|",
        "new fresh --type RT|RTMP_PULL RTMP_PUSH RTP_PUSH",
        "new fresh --profile hd-1080p-30|hd-1080p-30fps hd-1080p-30fps-cbr",
        "new fresh --class S|SINGLE_PIPELINE STANDARD",
        "apply --interrupt n|news",
        "apply --access n|news",
        "destroy news --confirm n|news",
        "plan --fail-on _|access off-air url-change viewer-visible",
        "output --format _|json m3u table",
        "output --format=j|json",
        "output --format = j|json",
        "output --format =|json m3u table",
        "check --f|--format",
        "--pro|--project"
      })
  void aWordGoesOnWith(String line, String candidates) {
    assertThat(complete(line))
        .containsExactlyElementsOf(candidates == null ? List.of() : List.of(candidates.split(" ")));
  }

  @Test
  void hiddenCommandsAreNotOffered() {
    assertThat(complete("_")).contains("check", "destroy").doesNotContain(CompleteCommand.NAME);
  }

  @Test
  void theProjectThatIsNamedIsTheOneThatIsAsked(@TempDir Path elsewhere) {
    assertThat(
            new Cli(elsewhere)
                .run(CompleteCommand.NAME, "--", "--project", root.toString(), "plan", "n")
                .out())
        .isEqualTo("news\n");
  }

  @Test
  void itIsSilentWhateverTheProjectIsLike() {
    assertThat(new Cli(root).run(CompleteCommand.NAME, "--", "plan", "n").err()).isEmpty();
  }

  @Test
  void bashAsksOnair() throws Exception {
    String script =
        """
        source <(onair generate-completion)
        COMP_WORDS=(onair plan s) COMP_CWORD=2
        _onair
        printf '%s\\n' "${COMPREPLY[@]}"
        complete -p onair
        """;

    assertThat(run("bash", "--norc", "-c", script).lines())
        .containsExactly("shared", "sports", "complete -o default -F _onair onair");
  }

  /** With a line editor at work, as completion in zsh is a part of that. */
  @Test
  void zshAsksOnair() throws Exception {
    RealTerraform.needs(isThere("zsh"), "zsh", "zsh was not found on PATH");
    String script =
        """
        zmodload zsh/zpty
        zpty -b shell zsh -f -i
        zpty -w shell "PS1=; cd $PWD; source <(onair generate-completion); echo LOA''DED"
        # It has an editor's line only when it has loaded everything.
        wait_for() {
          local chunk seen= i
          for ((i = 0; i < 300; i++)) {
            while zpty -r -t shell chunk; do seen+=$chunk; done
            [[ $seen == *$1* ]] && break
            sleep 0.1
          }
          print -r -- $seen
        }
        wait_for LOADED
        zpty -n -w shell $'onair plan spo\\t'
        wait_for sports
        """;

    assertThat(run("zsh", "-f", "-c", script)).contains("sports");
  }

  /** The words of a line; {@code _} stands for one that is still empty. */
  private List<String> complete(String line) {
    List<String> arguments = new ArrayList<>(List.of(CompleteCommand.NAME, "--"));
    Stream.of(line.split(" ")).map(word -> word.equals("_") ? "" : word).forEach(arguments::add);
    return new Cli(root).run(arguments.toArray(String[]::new)).out().lines().toList();
  }

  private static boolean isThere(String shell) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
  }

  /** Runs a shell in the project, with an onair on PATH that is this very one. */
  private String run(String... command) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path programs = Files.createDirectories(root.resolve("programs"));
    Scripts.write(
        programs.resolve("onair"),
        "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' dev.onair.cli.Main \"$@\"\n"
            .formatted(java, System.getProperty("java.class.path")));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(Map.of("PATH", programs + ":" + System.getenv("PATH"), "TERM", "xterm"));
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }
}
