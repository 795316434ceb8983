package dev.onair.running.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.twins.HarvestsTwin;
import dev.onair.fleet.twins.Heard;
import dev.onair.operate.HarvestJob;
import dev.onair.operate.HarvestJob.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarvestingTest {

  private static final HarvestJob.Order ORDER =
      new HarvestJob.Order(
          new HarvestJob.Id("g", "news", "ts", "clip"),
          Instant.EPOCH,
          Instant.EPOCH.plusSeconds(60),
          List.of(),
          "clips",
          "news");

  private final HarvestsTwin mediaPackage = new HarvestsTwin();
  private final Heard heard = new Heard();

  @Test
  void aJobIsWaitedForUntilItIsDone() throws Exception {
    mediaPackage.goingThrough(Status.QUEUED, Status.IN_PROGRESS, Status.COMPLETED);

    HarvestJob job = awaited(Duration.ofMinutes(1));

    assertThat(job.status()).isEqualTo(Status.COMPLETED);
    assertThat(heard.done()).containsExactly("clip completed");
  }

  @Test
  void aJobThatFailsTellsTheReason() throws Exception {
    mediaPackage.goingThrough(Status.IN_PROGRESS, Status.FAILED).failingFor("no bucket");

    HarvestJob job = awaited(Duration.ofMinutes(1));

    assertThat(job.status()).isEqualTo(Status.FAILED);
    assertThat(job.error()).contains("no bucket");
  }

  @Test
  void aJobIsWaitedForNoLongerThanTheTimeout() throws Exception {
    mediaPackage.goingThrough(Status.IN_PROGRESS);

    assertThat(awaited(Duration.ofMillis(5)).status()).isEqualTo(Status.IN_PROGRESS);
  }

  private HarvestJob awaited(Duration timeout) throws Exception {
    mediaPackage.create(ORDER);
    return new Harvesting(mediaPackage, heard, Duration.ofMillis(1)).await(ORDER.id(), timeout);
  }
}
