package dev.onair.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.cli.commands.Commands;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.fleet.Fleets;
import dev.onair.fleet.files.Notes;
import dev.onair.fleet.plan.SavedPlan.Basis;
import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.ReviewFinding;
import dev.onair.fleet.review.ReviewedAction;
import dev.onair.fleet.review.Ruling;
import dev.onair.fleet.review.Subject;
import dev.onair.terraform.plan.PlannedChange;
import dev.onair.testing.RealTerraform;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workflows that docs/ci.md offers: their scripts are run with the real git and jq and with
 * stand-ins for onair, AWS and GitHub, and what they ask of onair is what onair understands.
 */
class WorkflowsTest {

  private static final String REVIEW = "onair-review.yml";
  private static final String APPLY = "onair-apply.yml";

  /** A stand-in notes how it was called, an argument a line, and says what the real one might. */
  private static final String STAND_IN =
      """
      name=$(basename "$0")
      { printf '%s\\n' "$name" "$@"; echo; } >> "$CALLS"
      for last; do :; done
      case "$name $*" in
        'onair check') echo 'channels/news.conf:1: wrong' >&2; exit "${CHECK:-0}" ;;
        'onair plan'*)
          review=${REVIEWED-### onair: safe}
          [ -z "$review" ] || echo "$review"
          exit "${PLAN:-0}" ;;
        'onair matrix'*) echo '{"include":[{"stacks":"news"},{"stacks":"sports tv"}]}' ;;
        'gh api --paginate'*) jq -r "$last" <<'JSON'
      [ {"id": 7, "user": {"login": "somebody"}, "body": "<!-- onair --> said I"},
        {"id": 8, "user": {"login": "github-actions[bot]"}, "body": "something else"},
        {"id": 9, "user": {"login": "github-actions[bot]"}, "body": "<!-- onair -->\\nold"} ]
      JSON
      esac
      """;

  private static final String ALL =
      "{\"include\":[{\"stacks\":\"news\"},{\"stacks\":\"sports tv\"}]}";

  @TempDir private Path folder;
  private Path work;
  private String merged;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void aCheckoutOfMainWithTwoMerges() throws Exception {
    Path jq = onPath("jq");
    RealTerraform.needs(Files.isExecutable(jq), "jq", "jq was not found on PATH");
    work = folder.resolve("work");
    Scripts.write(work.resolve("onair"), STAND_IN);
    Scripts.write(folder.resolve("bin/aws"), STAND_IN);
    Scripts.write(folder.resolve("bin/gh"), STAND_IN);
    git("init", "--quiet", "--bare", folder.resolve("origin").toString());
    git("init", "--quiet");
    git("remote", "add", "origin", folder.resolve("origin").toString());
    merge("one");
    merge("two");
    environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("CALLS", folder.resolve("calls").toString());
    environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    environment.put("GITHUB_EVENT_NAME", "push");
    environment.put("GITHUB_RUN_ATTEMPT", "1");
    environment.put("GITHUB_REPOSITORY", "tv/fleet");
    environment.put("PLANS", "s3://fleet-state/plans/1");
    environment.put("PULL_REQUEST", "5");
    environment.put("RUN", "https://github.com/tv/fleet/actions/runs/1");
  }

  @Test
  void aReviewPlansWhatDiffersFromWhatWasAppliedAndRenewsItsComment() throws Exception {
    applied(merged);

    run(REVIEW, "Check").fine();
    run(REVIEW, "Plan").fine();
    run(REVIEW, "Comment").fine();

    assertThat(asked())
        .containsExactly(
            List.of("--version"),
            List.of("check", "--format", "github"),
            List.of("check"),
            List.of("matrix", "--base", merged),
            List.of("plan", "shared", "news", "sports", "tv", "--format", "markdown"));
    assertThat(work.resolve("comment.md")).hasContent("<!-- onair -->\n### onair: safe\n");
    assertThat(folder.resolve("calls"))
        .content()
        .contains("--method\nPATCH\nrepos/tv/fleet/issues/comments/9\n");
  }

  @Test
  void aConfigurationThatCannotBeUsedIsTheComment() throws Exception {
    environment.put("CHECK", "2");

    assertThat(run(REVIEW, "Check").exitCode()).isEqualTo(2);
    run(REVIEW, "Comment").fine();

    assertThat(work.resolve("comment.md"))
        .hasContent(
            """
            <!-- onair -->
            ### onair: the configuration can't be used

                channels/news.conf:1: wrong
            """);
  }

  @Test
  void whereThereIsNoReviewTheCommentSaysSo() throws Exception {
    run(REVIEW, "Comment").fine();

    assertThat(work.resolve("comment.md"))
        .content()
        .contains("there is no review", "(https://github.com/tv/fleet/actions/runs/1)");
  }

  @Test
  void aMergePlansWhatDiffersFromWhatWasAppliedAndSaysWhatIsToBeDone() throws Exception {
    applied(merged);

    run(APPLY, "Older than what was applied").fine();
    run(APPLY, "Plan").fine();

    assertThat(asked())
        .containsExactly(
            List.of("matrix", "--base", merged),
            List.of("plan", "shared", "news", "sports", "tv", "--format", "markdown"),
            List.of("matrix", "--planned", "--shared"),
            List.of("matrix", "--planned"));
    assertThat(output()).contains("shared=" + ALL, "channels=" + ALL, "left=");
    assertThat(folder.resolve("summary")).hasContent("### onair: safe\n");
  }

  @Test
  void byHandAndBeforeTheFirstApplyEverythingIsPlanned() throws Exception {
    run(APPLY, "Older than what was applied").fine();
    run(APPLY, "Plan").fine();
    applied(merged);
    environment.put("GITHUB_EVENT_NAME", "workflow_dispatch");
    run(APPLY, "Plan").fine();

    assertThat(asked()).filteredOn(call -> call.equals(List.of("matrix"))).hasSize(2);
  }

  @Test
  void aCommitThatIsOlderThanWhatWasAppliedIsNotPlanned() throws Exception {
    applied(merged);
    git("checkout", "--quiet", "HEAD~1");

    Result result = run(APPLY, "Older than what was applied");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.said()).startsWith("::error::origin/applied has commits that this run would");
  }

  @Test
  void runAgainACommitIsNotPlannedIfAnotherWasMergedMeanwhile() throws Exception {
    git("checkout", "--quiet", "HEAD~1");
    run(APPLY, "Older than what was applied").fine();
    environment.put("GITHUB_RUN_ATTEMPT", "2");

    Result result = run(APPLY, "Older than what was applied");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.said()).startsWith("::error::origin/main has commits that this run would");
  }

  @Test
  void aChannelThatCouldNotBePlannedHoldsUpNoOtherAndTheNextRunPlansItAgain() throws Exception {
    environment.put("REVIEWED", "| news | **failed** | locked |");
    environment.put("PLAN", "1");

    run(APPLY, "Plan").fine();
    environment.put("LEFT", "Not everything");
    Result left = run(APPLY, "What is left");

    assertThat(output()).contains("channels=" + ALL).anyMatch(l -> l.startsWith("left=Not every"));
    assertThat(left.exitCode()).isEqualTo(1);
    assertThat(left.said()).isEqualTo("::error::Not everything\n");
  }

  @Test
  void withoutAPlanOfTheSharedStackOrWithoutAReviewNothingIsApplied() throws Exception {
    environment.put("PLAN", "1");
    for (String reviewed : List.of("| shared | **failed** | locked |", "")) {
      environment.put("REVIEWED", reviewed);

      assertThat(run(APPLY, "Plan").exitCode()).as(reviewed).isEqualTo(1);
    }

    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void anotherDistributionComesAloneAndThenEveryChannelHasToBePlanned() throws Exception {
    planned("distribution-arn", ReviewedAction.UPDATE);
    run(APPLY, "Plan").fine();

    assertThat(output())
        .contains("shared=" + ALL, "channels={\"include\":[]}")
        .anyMatch(line -> line.startsWith("left=The shared stack gets another distribution."));
  }

  @Test
  void theFirstDistributionAndOtherOutputsHoldNobodyUp() throws Exception {
    planned("distribution-arn", ReviewedAction.CREATE);
    run(APPLY, "Plan").fine();
    planned("channel-groups", ReviewedAction.UPDATE);
    run(APPLY, "Plan").fine();

    assertThat(output())
        .filteredOn(line -> !line.startsWith("plans=") && !line.startsWith("shared="))
        .containsExactly("channels=" + ALL, "left=", "channels=" + ALL, "left=");
  }

  @Test
  void aJobAppliesItsOwnPlansAndInterruptsOnlyWhatItIsTold() throws Exception {
    String action = "apply-plans/action.yml";
    environment.put("STACKS", "news sports");

    environment.put("INTERRUPT", "");
    environment.put("ACCESS", "");
    run(action, "Apply").fine();
    environment.put("INTERRUPT", "news,sports");
    run(action, "Apply").fine();
    environment.put("ACCESS", "sports");
    run(action, "Apply").fine();

    assertThat(asked())
        .containsExactly(
            List.of("apply", "news", "sports"),
            List.of("apply", "news", "sports", "--interrupt", "news,sports"),
            List.of("apply", "news", "sports", "--interrupt", "news,sports", "--access", "sports"));
  }

  @Test
  void whatWasAppliedAsAWholeIsWhatTheNextRunComparesWith() throws Exception {
    environment.put("GITHUB_SHA", merged);
    environment.put("TOKEN", "ghs_token");

    run(APPLY, "All is applied").fine();

    assertThat(git("ls-remote", "origin", "refs/heads/applied")).startsWith(merged);
    assertThat(Files.readString(work.resolve(".git/config"))).doesNotContain("xtra", "ghs_token");
  }

  @Test
  void theDeployKeyIsThereForThePushAloneAndIsShownToGithubAlone() throws Exception {
    Scripts.write(
        folder.resolve("bin/ssh"),
        """
        { printf '%s\\n' ssh "$@"; stat -c %a "$2"; cat "$2" "${6#UserKnownHostsFile=}"; } >> "$CALLS"
        exec git receive-pack "$RUNNER_TEMP/origin"
        """);
    environment.put("RUNNER_TEMP", folder.toString());
    environment.put("GITHUB_SHA", merged);
    environment.put("KEY", "the deploy key");

    run(APPLY, "All is applied").fine();

    assertThat(git("ls-remote", "origin", "refs/heads/applied")).startsWith(merged);
    assertThat(Files.readAllLines(folder.resolve("calls")))
        .contains("git@github.com", "600", "the deploy key")
        .anyMatch(line -> line.startsWith("github.com ssh-ed25519 "));
    assertThat(folder.resolve("applied-key")).doesNotExist();
  }

  /** What a script said, and its exit code. */
  private record Result(int exitCode, String said) {
    void fine() {
      assertThat(exitCode).as(said).isZero();
    }
  }

  /** Runs a step's script as GitHub does for {@code shell: bash}. */
  private Result run(String file, String step) throws IOException, InterruptedException {
    JsonNode steps = WorkflowFiles.all().get(file);
    JsonNode found =
        steps.findParents("run").stream()
            .filter(candidate -> candidate.path("name").asText().equals(step))
            .findFirst()
            .orElseThrow();
    String shell = found.path("shell").asText(steps.at("/defaults/run/shell").asText());
    assertThat(shell).isEqualTo("bash");
    Path script = Files.writeString(folder.resolve("script"), found.get("run").asText());
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString())
            .directory(work.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), said);
  }

  /** What was asked of onair, which onair understands. */
  private List<List<String>> asked() throws IOException {
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

  private void parse(List<String> arguments) {
    LineWriter nowhere = new LineWriter(new StringWriter(), false);
    Commands.all(
            new Surroundings(
                nowhere,
                nowhere,
                false,
                OptionalInt.empty(),
                Optional.empty(),
                Map.of(),
                folder,
                folder))
        .parseArgs(arguments.toArray(String[]::new));
  }

  private List<String> output() throws IOException {
    return Files.readAllLines(folder.resolve("output"));
  }

  /** A plan of the shared stack that does something with an output. */
  private void planned(String output, ReviewedAction action) throws IOException {
    ReviewFinding finding =
        new ReviewFinding(
            new Ruling("of.a.test", Impact.URL_CHANGE, "of a test"),
            new Subject(PlannedChange.OUTPUT, output),
            action,
            List.of());
    Notes.write(
        work.resolve(".onair/plans/shared/plan.json"), Fleets.plan("shared", Basis.PLAN, finding));
  }

  private void merge(String what) throws IOException, InterruptedException {
    git(
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example",
        "commit",
        "--quiet",
        "--allow-empty",
        "-m",
        what);
    merged = git("rev-parse", "HEAD").strip();
    git("push", "--quiet", "origin", "HEAD:refs/heads/main");
  }

  private void applied(String commit) throws IOException, InterruptedException {
    git("push", "--quiet", "origin", commit + ":refs/heads/applied");
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static Path onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(place -> Path.of(place, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(Path.of(program));
  }
}
