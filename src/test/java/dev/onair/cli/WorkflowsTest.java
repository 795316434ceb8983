package dev.onair.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workflows that docs/ci.md offers: their scripts are run, with stand-ins for the commands, and
 * what they ask of onair is what onair understands.
 */
class WorkflowsTest {

  private static final Path FILES = Path.of("docs/ci");

  /** A stand-in notes how it was called, an argument a line, and says what the real one might. */
  private static final String STAND_IN =
      """
      #!/bin/sh
      { printf '%%s\\n' "$(basename "$0")" "$@"; echo; } >> "$CALLS"
      case "$(basename "$0") $*" in
        'onair matrix'*) echo '{"include":[{"stacks":"news sports"}]}' ;;
        jq*) printf 'news\\nsports\\n' ;;
        'git rev-parse'*) echo '%s' ;;
      esac
      """;

  @TempDir private Path folder;

  @Test
  void aReviewPlansWhatDiffersFromWhatWasApplied() throws Exception {
    List<List<String>> calls = calls("onair-review.yml", Map.of(), "0123abc");

    assertThat(calls)
        .containsSubsequence(
            List.of("check"),
            List.of("matrix", "--base", "0123abc"),
            List.of("plan", "shared", "news", "sports", "--format", "markdown"));
  }

  @Test
  void aMergePlansWhatDiffersFromWhatWasAppliedAndSaysWhatIsToBeDone() throws Exception {
    List<List<String>> calls =
        calls("onair-apply.yml", Map.of("GITHUB_EVENT_NAME", "push"), "0123abc");

    assertThat(calls)
        .containsExactly(
            List.of("matrix", "--base", "0123abc"),
            List.of("plan", "shared", "news", "sports", "--format", "markdown"),
            List.of("matrix", "--planned", "--shared"),
            List.of("matrix", "--planned"));
    assertThat(folder.resolve("output"))
        .content()
        .contains("channels={\"include\":[{\"stacks\":\"news sports\"}]}\n");
  }

  @Test
  void byHandAndBeforeTheFirstApplyEverythingIsPlanned() throws Exception {
    assertThat(calls("onair-apply.yml", Map.of("GITHUB_EVENT_NAME", "workflow_dispatch"), "012"))
        .startsWith(List.of("matrix"));
    assertThat(calls("onair-apply.yml", Map.of("GITHUB_EVENT_NAME", "push"), ""))
        .startsWith(List.of("matrix"));
  }

  @Test
  void aJobAppliesItsOwnPlansAndInterruptsOnlyWhatItIsTold() throws Exception {
    String action = "apply-plans/action.yml";

    assertThat(calls(action, Map.of("STACKS", "news sports", "INTERRUPT", ""), ""))
        .containsExactly(List.of("apply", "news", "sports"));
    assertThat(calls(action, Map.of("STACKS", "news sports", "INTERRUPT", "news,sports"), ""))
        .containsExactly(List.of("apply", "news", "sports", "--interrupt", "news,sports"));
  }

  @Test
  void actionsArePinnedAndThoseOfTheProjectAreThere() throws IOException {
    List<String> used = new ArrayList<>();
    for (JsonNode file : files().values()) {
      file.findValues("uses").forEach(uses -> used.add(uses.asText()));
    }

    assertThat(used)
        .isNotEmpty()
        .allSatisfy(
            uses -> {
              if (uses.startsWith("./.github/")) {
                assertThat(FILES.resolve(uses.substring(10)).resolve("action.yml")).exists();
              } else {
                assertThat(uses).matches("[a-z-]+/[a-z-]+@v\\d+");
              }
            });
  }

  @Test
  void onlyWhatHasToMayWriteAndNothingIsCutOff() throws IOException {
    Map<String, String> writers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> file : files().entrySet()) {
      if (!file.getValue().has("jobs")) {
        continue;
      }
      assertThat(file.getValue().get("permissions"))
          .isEqualTo(new YAMLMapper().readTree("contents: read"));
      assertThat(file.getValue().at("/concurrency/cancel-in-progress").booleanValue()).isFalse();
      for (var job : file.getValue().get("jobs").properties()) {
        for (var permission : job.getValue().path("permissions").properties()) {
          if (permission.getValue().asText().equals("write")) {
            writers.merge(permission.getKey(), job.getKey(), (a, b) -> a + " " + b);
          }
        }
      }
    }

    assertThat(writers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "id-token", "plan shared apply review",
                "pull-requests", "review",
                "contents", "applied"));
  }

  @Test
  void theyDoNotRunInThisRepository() {
    assertThat(Path.of(".github")).doesNotExist();
  }

  /** Runs the scripts of a file, and tells what they asked of onair, which onair understood. */
  private List<List<String>> calls(String name, Map<String, String> environment, String applied)
      throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve("calls"));
    Path programs = Files.createDirectories(folder.resolve("bin"));
    for (Path program :
        List.of(
            folder.resolve("onair"),
            programs.resolve("git"),
            programs.resolve("jq"),
            programs.resolve("aws"),
            programs.resolve("gh"))) {
      Files.writeString(program, STAND_IN.formatted(applied));
      assertThat(program.toFile().setExecutable(true)).isTrue();
    }
    for (JsonNode script : files().get(name).findValues("run")) {
      run(script.asText(), environment, programs);
    }
    List<List<String>> asked = new ArrayList<>();
    for (String call : Files.readString(folder.resolve("calls")).split("\n\n", -1)) {
      List<String> words = call.strip().lines().toList();
      if (!words.isEmpty() && words.get(0).equals("onair")) {
        asked.add(words.subList(1, words.size()));
      }
    }
    asked.forEach(this::parse);
    return asked;
  }

  private void run(String script, Map<String, String> environment, Path programs)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-eo", "pipefail", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
    builder.environment().put("CALLS", folder.resolve("calls").toString());
    builder.environment().put("GITHUB_OUTPUT", folder.resolve("output").toString());
    builder.environment().put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    builder.environment().put("PLANS", "s3://fleet-state/plans/1");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(script + said).isZero();
  }

  private void parse(List<String> arguments) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Main.commandLine(
            new Surroundings(nowhere, nowhere, false, Optional.empty(), Map.of(), folder, folder))
        .parseArgs(arguments.toArray(String[]::new));
  }

  /** All files, by their names. */
  private static Map<String, JsonNode> files() throws IOException {
    Map<String, JsonNode> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(FILES)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        files.put(
            name.equals("action.yml") ? file.getParent().getFileName() + "/" + name : name,
            new YAMLMapper().readTree(file.toFile()));
      }
    }
    return files;
  }
}
