package dev.onair.model.ingest;

import dev.onair.model.Credentials;
import dev.onair.model.S3Location;
import java.util.Objects;
import java.util.Optional;

/**
 * A stream or file that MediaLive fetches.
 *
 * @param url where it is
 * @param credentials what to log in with
 */
public record UrlSource(String url, Optional<Credentials> credentials) {

  public UrlSource {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(credentials, "credentials");
  }

  /** Written out: what Java makes for a record, it makes while onair runs. */
  @Override
  public int hashCode() {
    return Objects.hash(url, credentials);
  }

  /** The object in S3 that it is; absent for what is elsewhere. */
  public Optional<S3Location> object() {
    return S3Location.of(url);
  }
}
