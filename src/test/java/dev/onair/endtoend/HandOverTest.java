package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.sandbox.Call;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many runners with one state in S3: a plan that is made on one is applied on another, and nothing
 * else is. Every runner is a fresh checkout.
 */
@Order(13)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandOverTest {

  private static final String SHARED =
      """
      protect = false
      alarms.enabled = false
      dashboards.scope = NONE
      delivery.access-logs.enabled = false
      state { backend = s3, bucket = fleet-state }
      """;

  private static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.example/live.m3u8"] }
      packaging.endpoints.cmaf = null
      """;

  private static final String EDITED = CHANNEL + "encoding.profile = sd-540p-30fps\n";

  private Path folder;
  private Deployment first;
  private ProjectFolder planner;

  @BeforeAll
  void aBucketWithTheSharedStacksState(@TempDir Path runners) throws IOException {
    folder = runners;
    first = Deployment.in(folder.resolve("first"));
    first.project().shared(SHARED).channel("news", CHANNEL).channel("weather", CHANNEL);
    first.withStandInForTheSharedStack();
    Path state = first.project().root().resolve("terraform.shared.tfstate");
    put("/fleet-state", "");
    put("/fleet-state/onair/shared.tfstate", Files.readString(state));
    Files.delete(state);
  }

  @AfterAll
  void stop() {
    if (first != null) {
      first.close();
    }
  }

  @Test
  @Order(1)
  void newChannelsPlannedOnOneRunnerAreMadeByAnother() throws IOException {
    Result planned = onair(first.project(), "plan", "news", "weather");
    assertThat(planned.out())
        .containsPattern("news +safe \\(new\\)")
        .containsPattern("weather +safe \\(new\\)");
    assertThat(onair(first.project(), "matrix", "--planned").out())
        .isEqualTo(
            """
            {"include":[{"stacks":"news","interrupt":"","access":""},{"stacks":"weather","interrupt":"","access":""}]}
            """);
    // The stand-in's outputs would become others; by this, the workflow knows it.
    assertThat(onair(first.project(), "matrix", "--planned", "--shared").out())
        .isEqualTo(
            "{\"include\":[{\"stacks\":\"shared\",\"interrupt\":\"shared\",\"access\":\"\"}]}\n");
    assertThat(first.project().root().resolve(".onair/plans/shared/plan.json"))
        .content()
        .contains("\"address\" : \"distribution-arn\"");
    ProjectFolder applier = runner("second", CHANNEL);
    handOver(first.project(), applier, "news", "weather");

    Result applied = onair(applier, "apply", "news", "weather");

    assertThat(applied.out())
        .isEqualTo("news: applied\nweather: applied\nnews: on air\nweather: on air\n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(objects()).contains("onair/news.tfstate", "onair/weather.tfstate");
  }

  @Test
  @Order(2)
  void aFreshRunnerPlansOneEditedChannelAndSaysThatItIsInterrupted() {
    planner = runner("planner", EDITED);
    first.sandbox().calls().clear();

    Result planned = onair(planner, "plan", "news", "--format", "markdown");

    assertThat(planned.out()).startsWith("### onair: off air\n").contains("| news | **OFF AIR** |");
    assertThat(planned.exitCode()).as(planned.err()).isZero();
    assertThat(onair(planner, "matrix", "--planned").out())
        .isEqualTo(
            "{\"include\":[{\"stacks\":\"news\",\"interrupt\":\"news\",\"access\":\"\"}]}\n");
    assertThat(first.sandbox().calls().writes())
        .extracting(Call::operation)
        .containsOnly("PutObject", "DeleteObject");
    assertThat(objects()).doesNotContain(".tflock");
  }

  @Test
  @Order(3)
  void aReviewWithoutALockWritesNothing() {
    ProjectFolder reviewer = runner("reviewer", EDITED);
    first.sandbox().calls().clear();

    Result reviewed =
        new Cli(reviewer.root())
            .with(first.sandbox().environment())
            .with("TF_CLI_ARGS_plan", "-lock=false")
            .run("plan", "news", "--format", "markdown");

    assertThat(reviewed.out()).startsWith("### onair: off air\n");
    assertThat(first.sandbox().calls().writes()).isEmpty();
  }

  @Test
  @Order(5)
  void anotherRunnerAppliesItWithTheProvidersOfThePlanAndOnlyIfItIsAllowed() throws IOException {
    ProjectFolder applier = runner("applier", EDITED);
    handOver(planner, applier, "news");
    // As if an earlier run had left it, with another build of the provider.
    applier.file(
        "cdktf.out/stacks/news/.terraform.lock.hcl",
        """
        provider "registry.terraform.io/hashicorp/aws" {
          version = "5.99.0"
        }
        """);
    first.sandbox().calls().clear();

    Result refused = onair(applier, "apply", "news");
    Result applied = onair(applier, "apply", "news", "--interrupt", "news");

    assertThat(refused.out())
        .startsWith("news: REFUSED: this takes it off air; if that is wanted: --interrupt news\n");
    assertThat(applied.out()).isEqualTo("news: applied\nnews: on air\nweather: on air\n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(first.sandbox().calls().writes())
        .filteredOn(call -> call.service().equals("medialive"))
        .extracting(Call::operation)
        .containsExactly("StopChannel", "UpdateChannel", "StartChannel");
  }

  @Test
  @Order(6)
  void aPlanThatWasAppliedElsewhereIsRefusedAsStaleAndNothingIsDone() throws IOException {
    ProjectFolder late = runner("late", EDITED);
    handOver(planner, late, "news");
    first.sandbox().calls().clear();

    Result refused = onair(late, "apply", "news", "--interrupt", "news");

    assertThat(refused.out())
        .startsWith(
            "news: REFUSED: its state changed since it was planned; plan it again: onair plan news\n");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(first.sandbox().calls().writes()).extracting(Call::service).containsOnly("s3");
    assertThat(objects()).doesNotContain(".tflock");
  }

  private ProjectFolder runner(String name, String news) {
    return ProjectFolder.in(folder.resolve(name))
        .shared(SHARED)
        .channel("news", news)
        .channel("weather", CHANNEL);
  }

  private Result onair(ProjectFolder project, String... command) {
    return new Cli(project.root()).with(first.sandbox().environment()).run(command);
  }

  private static void handOver(ProjectFolder from, ProjectFolder to, String... stacks)
      throws IOException {
    for (String stack : stacks) {
      String plan = ".onair/plans/" + stack;
      Path target = Files.createDirectories(to.root().resolve(plan));
      for (String file : List.of("plan.json", "plan.tfplan", "providers.lock.hcl", "plan.sha256")) {
        Files.copy(from.root().resolve(plan).resolve(file), target.resolve(file));
      }
    }
  }

  private void put(String path, String text) {
    assertThat(first.client("s3").xml("PUT", path, text).status()).isEqualTo(200);
  }

  private String objects() {
    return first.client("s3").xml("GET", "/fleet-state?list-type=2", "").body();
  }
}
