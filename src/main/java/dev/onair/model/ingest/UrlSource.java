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

  public UrlSource {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(credentials, "credentials");
  }
}
