package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.fleet.Fleets;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.mediapackage.HarvestedEndpoint;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live to VOD, with AWS's SDK, on a sandbox. */
class HarvestCommandTest {

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(20)));
  private final HarvestedEndpoint endpoint = new HarvestedEndpoint(sandbox);

  @TempDir private Path directory;

  @BeforeEach
  void fleet() {
    Fleets.newsAndSports(directory).shared("region = eu-west-1\nprotect = false");
    endpoint
        .make("onair_main", "news", "hls", 7200)
        .harvestable("onair_main", "news", "hls")
        .bucket("clips", "123456789012");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aPartOfTheStreamIsHarvestedAndTheResultNamed() {
    Result result = run("harvest", "news", "--from", "-1h", "--to", "-30m", "--to-bucket", "clips");
    Result listed = run("harvest", "news", "--list");

    assertThat(result.err() + result.out()).contains("completed").contains(" is harvested\n");
    assertThat(result.out().lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .matches("  s3://clips/news/news-\\d{8}T\\d{6}Z/index\\.m3u8");
    assertThat(result.exitCode()).isZero();
    assertThat(listed.out().lines().toList()).hasSize(2);
    assertThat(listed.out()).contains("completed").contains("s3://clips/news/");
  }

  @Test
  void whatCanNotBeIsSaidAtOnceAndMediaPackageNotAsked() {
    Result result = run("harvest", "news", "--from", "-3h", "--to-bucket", "Clips");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("news: NOT HARVESTED: --to-bucket: 'Clips' is no name of a bucket\n")
        .contains(" is too long ago: endpoint hls keeps 2 h, since ");
    assertThat(sandbox.calls().of("mediapackagev2", "CreateHarvestJob")).isEmpty();
  }

  @Test
  void aRefusalIsToldInTheServicesWords() {
    Result result = run("harvest", "news", "--from", "-1h", "--to-bucket", "nobodys");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("MediaPackage did not take the harvest job")
        .contains("there is no bucket nobodys");
  }

  @Test
  void aJobThatFailsTellsTheReason() {
    // Its bucket is another's before its time is over.
    Result ordered = order("--to", "+4s", "--name", "clip", "--no-wait");
    endpoint.bucket("clips", "210987654321");
    Result listed = awaited("failed");

    assertThat(ordered.exitCode()).isZero();
    assertThat(ordered.out())
        .startsWith("news: harvest job clip is ordered; see onair harvest news --list\n");
    assertThat(listed.out()).contains("Unable to write to the S3 destination");
  }

  @Test
  void aJobCanBeCancelled() {
    order("--to", "+1h", "--name", "clip", "--no-wait");

    Result unknown = run("harvest", "news", "--cancel", "clips");
    Result cancelled = run("harvest", "news", "--cancel", "clip");

    assertThat(unknown.err()).contains("news has no harvest job 'clips'");
    assertThat(cancelled.out()).isEqualTo("harvest job clip is cancelled\n");
    assertThat(run("harvest", "news", "--list").out()).contains("cancelled");
  }

  @Test
  void throttlingIsWaitedFor() {
    sandbox.faults().add(Fault.throttle().in("mediapackagev2", "CreateHarvestJob").first(5));

    assertThat(order("--no-wait").exitCode()).isZero();
  }

  @Test
  void whatIsNotDeployedAndWhatIsMistypedIsSaid() {
    assertThat(run("harvest", "sports", "--from", "-1h", "--to-bucket", "clips").out())
        .isEqualTo(
            "sports: NOT HARVESTED: MediaPackage has no endpoint of it: it is not deployed\n");
    assertThat(run("harvest", "nwes", "--list").err()).contains("did you mean 'news'?");
    assertThat(run("harvest", "news").err()).contains("--from and --to-bucket");
    assertThat(run("harvest", "news", "--list", "--from", "-1h").err()).contains("either --list");
    assertThat(run("harvest", "news", "--from", "8 o'clock", "--to-bucket", "clips").err())
        .contains("--from: '8 o'clock' is no point in time; such as 2026-");
    assertThat(run("harvest", "news", "--from", "2026-11-26T20:15", "--to-bucket", "b").exitCode())
        .isEqualTo(2);
  }

  private Result awaited(String status) {
    Result listed = run("harvest", "news", "--list");
    for (int i = 0; i < 100 && !listed.out().contains(status); i++) {
      listed = run("harvest", "news", "--list");
    }
    return listed;
  }

  private Result order(String... args) {
    String[] all = new String[args.length + 6];
    System.arraycopy(
        new String[] {"harvest", "news", "--from", "-1h", "--to-bucket", "clips"}, 0, all, 0, 6);
    System.arraycopy(args, 0, all, 6, args.length);
    return run(all);
  }

  private Result run(String... args) {
    return new Cli(directory).with(sandbox.environment()).run(args);
  }
}
