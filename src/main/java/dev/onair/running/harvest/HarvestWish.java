package dev.onair.running.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an operator asks for.
 *
 * @param from where the part of the stream begins
 * @param to where it ends
 * @param endpoint the origin endpoint to take it from; absent: the one that keeps the stream
 * @param manifests the names of the manifests to get; empty: all that can be had
 * @param destination where in S3 it goes
 * @param name what the job is called; absent: after the channel and the time of day
 */
public record HarvestWish(
    Instant from,
    Instant to,
    Optional<String> endpoint,
    List<String> manifests,
    Destination destination,
    Optional<String> name) {

  /**
   * A place in S3.
   *
   * @param bucket its name
   * @param path what the keys of the objects begin with; absent: the channel's and the job's name
   */
  public record Destination(String bucket, Optional<String> path) {
    public Destination {
      Objects.requireNonNull(bucket, "bucket");
      Objects.requireNonNull(path, "path");
    }
  }

  public HarvestWish {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(destination, "destination");
    Objects.requireNonNull(name, "name");
    manifests = List.copyOf(manifests);
  }
}
