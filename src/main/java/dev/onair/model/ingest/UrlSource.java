package dev.onair.model.ingest;

import java.util.Objects;
import java.util.Optional;

/**
 * A stream or file that MediaLive fetches.
 *
 * @param url where it is
 * @param credentials what to log in with
 */
public record UrlSource(String url, Optional<Credentials> credentials) {

  /**
   * What MediaLive logs in with.
   *
   * @param username the user's name
   * @param passwordParameter the name of the Systems Manager parameter that holds the password;
   *     never the password itself
   */
  public record Credentials(String username, String passwordParameter) {
    public Credentials {
      Objects.requireNonNull(username, "username");
      Objects.requireNonNull(passwordParameter, "passwordParameter");
    }
  }

  /** What MediaLive writes before the bucket of an object in S3. */
  private static final String S3 = "s3ssl://";

  public UrlSource {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(credentials, "credentials");
  }

  /** The object in S3 that it is, {@code bucket/key}; absent for what is elsewhere. */
  public Optional<String> object() {
    return url.startsWith(S3) ? Optional.of(url.substring(S3.length())) : Optional.empty();
  }
}
