package dev.onair.operate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a stream that MediaPackage copies to S3.
 *
 * @param order what it was asked for
 * @param status how far it is
 * @param error why it failed, where the service says so
 */
public record HarvestJob(Order order, Status status, Optional<String> error) {

  /** How far a job is. */
  public enum Status {
    QUEUED,
    IN_PROGRESS,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** Whether nothing more will come of it. */
    public boolean isFinal() {
      return this != QUEUED && this != IN_PROGRESS;
    }
  }

  /**
   * What tells a job from all others.
   *
   * @param group the channel group's name
   * @param channel the packaging channel's name
   * @param endpoint the origin endpoint's name
   * @param name the job's own name, which is free again after 15 days
   */
  public record Id(String group, String channel, String endpoint, String name) {
    public Id {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(channel, "channel");
      Objects.requireNonNull(endpoint, "endpoint");
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * What a job is asked for.
   *
   * @param id which job
   * @param from where the part begins
   * @param to where it ends
   * @param manifests the manifests that it gets
   * @param bucket the bucket in S3 that it goes to
   * @param path what the keys of its objects begin with
   */
  public record Order(
      Id id,
      Instant from,
      Instant to,
      List<HarvestSource.Manifest> manifests,
      String bucket,
      String path) {
    public Order {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(bucket, "bucket");
      Objects.requireNonNull(path, "path");
      manifests = List.copyOf(manifests);
    }

    /** Where its manifests are once it is complete. */
    public List<String> urls() {
      return manifests.stream()
          .map(manifest -> "s3://" + bucket + "/" + path + "/" + manifest.file())
          .toList();
    }
  }

  public HarvestJob {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(error, "error");
  }
}
