package dev.onair.model.encoding;

import dev.onair.model.Credentials;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where MediaLive sends something beside what goes to the packager.
 *
 * @param id by which encoder settings name it
 * @param addresses one for each pipeline. The Terraform provider keeps them in a set, so that AWS
 *     may give either to pipeline 0
 */
public record OutputDestination(String id, List<Address> addresses) {

  /**
   * Where one pipeline sends to.
   *
   * @param url the URL
   * @param streamName RTMP only: the stream's name there, which many call its key
   * @param credentials what to log in with
   */
  public record Address(
      String url, Optional<String> streamName, Optional<Credentials> credentials) {
    public Address {
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(streamName, "streamName");
      Objects.requireNonNull(credentials, "credentials");
    }
  }

  public OutputDestination {
    Objects.requireNonNull(id, "id");
    addresses = List.copyOf(addresses);
    if (addresses.isEmpty() || addresses.size() > 2) {
      throw new IllegalArgumentException(id + ": " + addresses.size() + " addresses");
    }
  }
}
