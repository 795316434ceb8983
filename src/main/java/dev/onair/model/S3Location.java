package dev.onair.model;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object in S3, or what the keys of several begin with.
 *
 * @param bucket the bucket's name
 * @param key the object's key, or what keys begin with; "" for all of the bucket
 */
public record S3Location(String bucket, String key) implements Comparable<S3Location> {

  private static final Comparator<S3Location> ORDER =
      Comparator.comparing(S3Location::bucket).thenComparing(S3Location::key);

  /** As MediaLive writes it: with SSL, or without. */
  private static final Pattern URL = Pattern.compile("s3(?:ssl)?://([^/]+)(?:/(.*))?");

  public S3Location {
    Objects.requireNonNull(bucket, "bucket");
    Objects.requireNonNull(key, "key");
  }

  /** What a URL names; absent for one of something elsewhere. */
  public static Optional<S3Location> of(String url) {
    Matcher matcher = URL.matcher(url);
    return matcher.matches()
        ? Optional.of(
            new S3Location(matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("")))
        : Optional.empty();
  }

  /** The folder that it is in: its key is "", or ends with a slash. */
  public S3Location folder() {
    return new S3Location(bucket, key.substring(0, key.lastIndexOf('/') + 1));
  }

  @Override
  public int compareTo(S3Location other) {
    return ORDER.compare(this, other);
  }

  /** {@code bucket/key}. */
  @Override
  public String toString() {
    return bucket + "/" + key;
  }
}
