package dev.onair.running.harvest;

import dev.onair.fleet.FleetListener;
import dev.onair.operate.HarvestJob;
import dev.onair.operate.HarvestJob.Status;
import dev.onair.operate.Harvests;
import dev.onair.operate.OperationRefusedException;
import java.time.Duration;
import java.util.Locale;

/** A harvest job that is waited for. */
public final class Harvesting {

  private final Harvests harvests;
  private final FleetListener listener;
  private final Duration poll;

  /**
   * @param listener hears how far it has come
   * @param poll how long after each look the next one comes
   */
  public Harvesting(Harvests harvests, FleetListener listener, Duration poll) {
    this.harvests = harvests;
    this.listener = listener;
    this.poll = poll;
  }

  /**
   * Waits until a job has ended, or for so long.
   *
   * @return the job as it is then
   * @throws OperationRefusedException where MediaPackage does not tell of it
   */
  public HarvestJob await(HarvestJob.Id id, Duration timeout)
      throws OperationRefusedException, InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    listener.begins("harvesting", 1);
    HarvestJob job = harvests.get(id);
    Status told = Status.QUEUED;
    while (!job.status().isFinal() && System.nanoTime() < end) {
      if (job.status() != told) {
        told = job.status();
        listener.begins(id.name() + ": " + words(told), 1);
      }
      Thread.sleep(poll.toMillis());
      job = harvests.get(id);
    }
    listener.done(id.name(), words(job.status()));
    return job;
  }

  /** A status as people read it. */
  public static String words(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
