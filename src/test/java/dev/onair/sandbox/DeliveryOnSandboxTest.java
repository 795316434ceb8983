package dev.onair.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.Project;
import dev.onair.preflight.RecordedActions;
import dev.onair.synthesis.Synthesis;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.RealTerraform.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real Terraform with the real provider, against the sandbox: the shared stack with all that it
 * can have, and what the sandbox has beside it. All at the same time, as the provider spends most
 * of it waiting.
 */
@Order(11)
class DeliveryOnSandboxTest {

  private static final String COMMON =
      """
      name = OTT-LL
      protect = false
      state { backend = s3, bucket = onair-states }
      """;

  private static final String LITTLE =
      """
      delivery {
        access-logs.enabled = false
        geo-restriction { mode = BLOCK, countries = [DE] }
        price-class = PRICE_CLASS_200
        http = HTTP1_1
      }
      """;

  private static final String EVERYTHING =
      """
      description = "Sports, news and kids"
      account = "123456789012"
      tags { team = live }
      groups { kids {}, news.description = News }
      delivery {
        access-logs { prefix = "cdn/live/", expiry = 30 days }
        domain-names = [live.example.com, tv.example.com]
        certificate-arn = "arn:aws:acm:us-east-1:123456789012:certificate/1-2"
        web-acl-arn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/live/1-2"
        geo-restriction { mode = ALLOW, countries = [DE, AT, CH] }
        price-class = PRICE_CLASS_100
        http = HTTP2
        origin-timeout = 45s
        origin-shield = eu-west-1
        startover = false
        cors-origins = ["https://player.example.com", "https://*.example.org"]
      }
      """;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> whatIsAppliedIsFoundAgainAndDestroyedWithoutARest() {
    RealTerraform.orSkip();
    // One after the other: CDKTF has one process for all.
    Path little = synthesized("little", COMMON + LITTLE);
    Path everything = synthesized("everything", COMMON + EVERYTHING);
    Map<String, Runnable> scenarios = new LinkedHashMap<>();
    scenarios.put(
        "a shared stack that gets every option, its state in S3",
        () -> everyOption(little, everything));
    scenarios.put("alarms, a dashboard, a topic and a log group", this::monitoring);
    scenarios.put("signed requests, a function, a versioned bucket", this::edge);
    ExecutorService threads = Executors.newFixedThreadPool(scenarios.size());
    Map<String, Future<?>> running = new LinkedHashMap<>();
    scenarios.forEach((name, scenario) -> running.put(name, threads.submit(scenario)));
    threads.shutdown();
    return running.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> outcome(entry.getValue())));
  }

  private static void outcome(Future<?> future) throws InterruptedException {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static void everyOption(Path little, Path everything) {
    try (Sandbox sandbox = sandbox("us-east-1")) {
      new AwsClient(sandbox, "s3").xml("PUT", "/onair-states", "");
      initialized(sandbox, little).apply().succeeded();

      Workspace workspace = initialized(sandbox, everything);
      workspace.apply().succeeded();
      assertThat(RecordedActions.missing(sandbox.calls().all())).isEmpty();
      unchanged(sandbox, workspace);
      workspace.destroy().succeeded();
      assertThat(RecordedActions.missing(sandbox.calls().all())).isEmpty();

      // The state is no part of what it describes.
      assertThat(sandbox.resources())
          .isEqualTo(
              Map.of(
                  "s3/bucket", List.of("onair-states"),
                  "s3/object", List.of("onair-states/OTT-LL/shared.tfstate")));
      assertThat(sandbox.calls().of("s3", "PutObject"))
          .extracting(call -> call.input().path("Key").asText())
          .contains("OTT-LL/shared.tfstate.tflock");
    }
  }

  private void monitoring() {
    try (Sandbox sandbox = sandbox("eu-west-1")) {
      Workspace workspace = copied(sandbox, "monitoring");
      applied(sandbox, workspace);
      String[] changes = {
        "-var=threshold=3", "-var=retention=7", "-var=recipients=[\"a@example.com\"]"
      };
      sandbox.calls().clear();

      workspace.apply(changes).succeeded();
      assertThat(sandbox.calls().writes())
          .extracting(Call::operation)
          .containsExactlyInAnyOrder(
              "PutMetricAlarm", "PutRetentionPolicy", "Subscribe", "Unsubscribe");
      workspace.plan(changes).exited(0);
      workspace.destroy(changes).succeeded();

      assertThat(sandbox.resources()).isEmpty();
    }
  }

  private void edge() {
    try (Sandbox sandbox = sandbox("eu-west-1")) {
      Workspace workspace = copied(sandbox, "edge");
      applied(sandbox, workspace);
      String change = "-var=code=function handler(event) { return event.response; }";

      workspace.apply(change).succeeded();
      workspace.plan(change).exited(0);
      workspace.destroy(change).succeeded();

      assertThat(sandbox.resources()).isEmpty();
    }
  }

  private static Sandbox sandbox(String region) {
    return Sandbox.start(SandboxOptions.defaults().withRegion(region));
  }

  private static void applied(Sandbox sandbox, Workspace workspace) {
    workspace.apply().succeeded();
    unchanged(sandbox, workspace);
  }

  /** Applies again, which writes nothing. */
  private static void unchanged(Sandbox sandbox, Workspace workspace) {
    sandbox.calls().clear();
    assertThat(workspace.apply().succeeded().output()).contains("No changes.");
    // A lock file beside the state comes and goes with every run.
    assertThat(sandbox.calls().writes())
        .filteredOn(call -> !call.input().path("Key").asText().startsWith("OTT-LL/shared.tfstate"))
        .isEmpty();
  }

  private Path synthesized(String name, String sharedConf) {
    Path root = folder.resolve(name);
    Path outdir = root.resolve("cdktf.out");
    try {
      Files.createDirectories(root);
      ProjectFolder.in(root).shared(sharedConf);
      Synthesis.run(Project.load(root, Map.of()).fleet(), root, outdir, (done, total, what) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return outdir.resolve("stacks/shared");
  }

  private Workspace copied(Sandbox sandbox, String name) {
    try {
      Path directory = Files.createDirectories(folder.resolve(name));
      Files.copy(
          Path.of("src/test/resources/sandbox", name, "main.tf"), directory.resolve("main.tf"));
      return initialized(sandbox, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Workspace initialized(Sandbox sandbox, Path directory) {
    Workspace workspace = RealTerraform.orSkip().workspace(directory, sandbox.environment());
    workspace.init().succeeded();
    return workspace;
  }
}
