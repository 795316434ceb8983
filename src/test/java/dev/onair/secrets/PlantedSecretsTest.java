package dev.onair.secrets;

import static dev.onair.fleet.twins.FleetTwin.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.cli.Scripts;
import dev.onair.fleet.apply.ApplyReport;
import dev.onair.fleet.destroy.Destroyer;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.Plans;
import dev.onair.fleet.review.ReviewJson;
import dev.onair.fleet.review.ReviewMarkdown;
import dev.onair.fleet.review.ReviewText;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.model.Tags;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.Refusals;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.logs.MediaLiveLogs;
import dev.onair.sandbox.medialive.Alert;
import dev.onair.sandbox.medialive.MediaLiveChannels;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What commands print and write holds secrets only where {@link Planted} says so. With the real
 * Terraform, {@code DemoTest} and {@code ApplyTest} in {@code dev.onair.endtoend} search too.
 */
class PlantedSecretsTest {

  /** What each of them may be said to be at fault for. */
  private static final String ALL =
      "no https://a.onair.dev/live.m3u8?token=%s for %s, %s"
          .formatted(Planted.URL_TOKEN.value(), Planted.NAMED.value(), Planted.STREAM_KEY.value());

  /** A stream where nobody listens. */
  private static final String NOWHERE =
      "http://me:%s@127.0.0.1:1/live.m3u8?token=%s"
          .formatted(Planted.PASSWORD.value(), Planted.URL_TOKEN.value());

  /** Knows where a deployed channel is found. */
  private static final String TERRAFORM =
      """
      case "$*" in
        output*) cat <<'JSON'
      {"playback-urls": {"value": {"hls/index": "https://d1.example/news/index.m3u8"}},
       "push-destinations": {"value": {"studio": ["rtmp://198.51.100.1:1935/%s/news"]}}}
      JSON
      esac
      """
          .formatted(Planted.STREAM_KEY.value());

  private final Search search = new Search();

  @TempDir private Path root;
  @TempDir private Path programs;

  @Test
  void whatIsWrongIsToldWithoutThem() {
    PlantedProject.plantWrong(ProjectFolder.in(root));

    for (String format : List.of("text", "json", "github")) {
      Result check = onair(Map.of(), "check", "--format", format);
      assertThat(check.exitCode()).isEqualTo(2);
      assertThat(check.err() + check.out())
          .contains("comes from the environment, and is not shown");
    }
    onair(Map.of(), "list");
    onair(Map.of(), "plan");

    search.assertNothingLeaks();
  }

  @Test
  void soIsWhatRunsAndWhatAwsSaysOfIt() {
    PlantedProject.plant(ProjectFolder.in(root));
    try (Sandbox sandbox =
        Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(20)))) {
      String id =
          new MediaLiveChannels(sandbox)
              .make("STANDARD", Map.of(Tags.WORKFLOW, "onair", Tags.CHANNEL, "news"));
      new AwsClient(sandbox, "ssm")
          .rpc(
              "AmazonSSM.PutParameter",
              "{'Name': '/onair/news/source', 'Type': 'SecureString', 'Value': '%s'}"
                  .formatted(Planted.PASSWORD.value()));
      new MediaLiveLogs(sandbox).log(id, "0", Instant.now(), "{'message': '%s'}".formatted(ALL));
      sandbox.calls().clear();
      sandbox.mishaps().alert(id, new Alert(0, "No Input", ALL));

      for (List<String> command :
          List.of(
              List.of("list"),
              List.of("list", "--format", "json"),
              List.of("cost"),
              List.of("latency"),
              List.of("preflight"),
              List.of("preflight", "--format", "json"),
              List.of("status"),
              List.of("status", "--format", "json"),
              List.of("start", "news"),
              List.of("switch", "news", "studio"),
              List.of("schedule", "news"),
              List.of("schedule", "news", "--format", "json"),
              List.of("thumbnail", "news", "--output", root.resolve("news.jpg").toString()),
              List.of("probe", NOWHERE, "--token", Planted.URL_TOKEN.value()),
              List.of("probe", NOWHERE, "--token", "a b|" + Planted.URL_TOKEN.value()),
              List.of("probe", NOWHERE.replace("http", "ftp"), "--format", "json"),
              List.of("probe", NOWHERE + " |"),
              List.of("stop", "news", "--confirm", "news"))) {
        onair(sandbox.environment(), command.toArray(String[]::new));
      }

      assertThat(onair(sandbox.environment(), "logs", "news").out())
          .contains("no https://a.onair.dev/live.m3u8?… for (from the environment)");

      search.requests(sandbox);
      assertThat(sandbox.calls().all()).isNotEmpty();
    }
    search.assertNothingLeaks();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"priUrl\": \"https://me:%s@a.onair.dev/x.m3u8?token=%s\"",
        "\"priUrl\": \"ftp://a.onair.dev/x?token=%2$s\"",
        "\"priUrl\": \"https://a.onair.dev/x.mp4?token=%2$s\", \"adUrl\": \"https://a.onair.dev?%2$s\""
      })
  void whatIsImportedIsWrittenAndNotTold(String sources) throws IOException {
    ProjectFolder project =
        ProjectFolder.in(root)
            .file(
                "sample.json",
                """
            { "mediaLive": { "channelClass": "SINGLE_PIPELINE", "inputType": "URL_PULL",
                "encodingProfile": "HD-720p", %s },
              "mediaPackage": { "x": "https://a.onair.dev?%s" } }
            """
                    .formatted(
                        sources.formatted(Planted.PASSWORD.value(), Planted.URL_TOKEN.value()),
                        Planted.URL_TOKEN.value()));

    Result result = onair(Map.of(), "import", "sample.json", "--name", "news");
    search.files(project.without("sample.json").root());

    assertThat(result.out() + result.err()).containsPattern("behind the \\?|\\?…");
    search.assertNothingLeaks();
  }

  @Test
  void addressesAreHandedOverWhereTheyAreAskedFor() throws IOException {
    PlantedProject.plant(ProjectFolder.in(root))
        .file(
            "terraform.news.tfstate", "{\"version\": 4, \"resources\": [{\"mode\": \"managed\"}]}");
    Scripts.write(programs.resolve("terraform"), TERRAFORM);
    Map<String, String> scripted =
        Map.of("PATH", programs + ":" + System.getenv("PATH"), "TF_CLI_CONFIG_FILE", "/dev/null");

    assertThat(onair(scripted, "output").out()).contains("rtmp://198.51.100.1:1935/(from the");
    for (String form : List.of("--sheet", "--format=json", "--format=m3u")) {
      Result result = run(scripted, "output", form);
      assertThat(result.exitCode()).as(result.err()).isZero();
      search.look(Place.ADDRESSES, form, result.out());
      search.look(Place.SAID, form, result.err());
    }

    assertThat(search.placesOf(Planted.STREAM_KEY)).contains(Place.ADDRESSES);
    search.files(root);
    search.assertNothingLeaks();
  }

  @Test
  void reviewsAndOutcomesTellChangesWithoutThem() throws Exception {
    FleetTwin fleet =
        FleetTwin.of(PlantedProject.plant(ProjectFolder.in(root)), Planted.environment());
    fleet.onAir("news");
    fleet.terraform().plans("news", Plans.made(change())).fails("apply news", ALL);
    fleet.aws().dryRunsSay(Optional.of(ALL)).on("inputs", () -> refuse(ALL));

    FleetReview review = fleet.plan("news");
    ApplyReport applied = fleet.apply("news");
    fleet.terraform().plans("news", Plans.made(change())).fails("destroy news", ALL);
    Destroyer destroyer = fleet.destroyer();
    ApplyReport destroyed = destroyer.destroy(destroyer.plan(List.of("news")));

    search.look(Place.SAID, "text", String.join("\n", ReviewText.of(review)));
    search.look(Place.SAID, "Markdown", String.join("\n", ReviewMarkdown.of(review)));
    search.look(Place.SAID, "JSON", ReviewJson.of(review));
    search.look(Place.SAID, "apply", applied.toString());
    search.look(Place.SAID, "destroy", destroyed.toString());
    search.look(Place.SAID, "notices", fleet.heard().notices().toString());
    assertThat(message(applied, "news")).contains("https://a.onair.dev/live.m3u8?…");
    search.files(root);
    search.assertNothingLeaks();
  }

  /** An input that had a token before, too: who reads that it is gone might still use it. */
  private static String change() {
    return """
    { "address": "aws_medialive_input.i", "type": "aws_medialive_input",
      "change": { "actions": ["create", "delete"],
        "before": {"sources": [{"url": "https://a.onair.dev/x.m3u8?token=%1$s"}],
          "tags": {"owner": "%2$s"}},
        "after": {"sources": [{"url": "https://a.onair.dev/y.m3u8?token=%1$s"}],
          "destinations": [{"stream_name": "%3$s"}], "tags": {"owner": "%2$s"}} } }
    """
        .formatted(Planted.URL_TOKEN.value(), Planted.NAMED.value(), Planted.STREAM_KEY.value());
  }

  private static void refuse(String why) throws OperationRefusedException {
    throw Refusals.because(why);
  }

  private Result onair(Map<String, String> more, String... args) {
    Result result = run(more, args);
    search.said(result, String.join(" ", args));
    return result;
  }

  private Result run(Map<String, String> more, String... args) {
    return new Cli(root).with(more).with(Planted.environment()).run(args);
  }
}
