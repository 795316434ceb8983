package dev.onair.importing.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a channel sends what does not go to the packager.
 *
 * @param id what the encoder settings call it
 * @param targets one a pipeline, or fewer
 */
public record ForeignDestination(String id, List<Target> targets) {

  /**
   * Where a pipeline sends it.
   *
   * @param url where
   * @param streamName what RTMP calls it; a secret with many
   * @param username what MediaLive logs in with
   * @param parameter the parameter of Systems Manager that holds the password
   */
  public record Target(
      String url,
      Optional<String> streamName,
      Optional<String> username,
      Optional<String> parameter) {
    public Target {
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(streamName, "streamName");
      Objects.requireNonNull(username, "username");
      Objects.requireNonNull(parameter, "parameter");
    }
  }

  public ForeignDestination {
    Objects.requireNonNull(id, "id");
    targets = List.copyOf(targets);
  }
}
