package dev.onair.importing.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.ingest.InputType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An input of a channel, as a foreign form tells of it.
 *
 * @param name what it is called there; any text
 * @param type its type; absent where the form does not say it, or onair makes no such inputs
 * @param feed where its stream comes from; what the type has no use for is not looked at
 * @param settings how the channel reads it, in the shape of the API's InputSettings
 * @param failover what the channel does when it is lost
 */
public record ForeignInput(
    String name,
    Optional<InputType> type,
    Feed feed,
    ObjectNode settings,
    Optional<Failover> failover) {

  /**
   * Where a stream comes from; each list has an entry a pipeline, or fewer.
   *
   * @param sources what is fetched
   * @param ids the flows of MediaConnect, by ARN, or the Link devices, by id
   * @param streamName what encoders push RTMP to: the application's name
   * @param allow who may push, in CIDR notation
   */
  public record Feed(
      List<Source> sources, List<String> ids, Optional<String> streamName, List<String> allow) {

    /** Nothing is known. */
    public static final Feed UNKNOWN = new Feed(List.of(), List.of(), Optional.empty(), List.of());

    public Feed {
      sources = List.copyOf(sources);
      ids = List.copyOf(ids);
      Objects.requireNonNull(streamName, "streamName");
      allow = List.copyOf(allow);
    }

    /** What is fetched, and nothing else. */
    public static Feed fetched(List<Source> sources) {
      return new Feed(sources, List.of(), Optional.empty(), List.of());
    }

    /** Flows or devices, and nothing else. */
    public static Feed of(List<String> ids) {
      return new Feed(List.of(), ids, Optional.empty(), List.of());
    }

    /** What is pushed by hosts of an allowlist. */
    public static Feed pushed(Optional<String> streamName, List<String> allow) {
      return new Feed(List.of(), List.of(), streamName, allow);
    }
  }

  /**
   * What is fetched for a pipeline.
   *
   * @param url where it is; perhaps with a user's name and password, which are not written anywhere
   * @param username what MediaLive logs in with
   * @param parameter the parameter of Systems Manager that holds the password; absent beside a
   *     user's name: the form has the password itself
   */
  public record Source(String url, Optional<String> username, Optional<String> parameter) {
    public Source {
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(username, "username");
      Objects.requireNonNull(parameter, "parameter");
    }
  }

  /**
   * Automatic input failover.
   *
   * @param to the name of the other input
   * @param settings in the shape of the API's AutomaticInputFailoverSettings
   */
  public record Failover(String to, ObjectNode settings) {
    public Failover {
      Objects.requireNonNull(to, "to");
      settings = settings.deepCopy();
    }
  }

  public ForeignInput {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(feed, "feed");
    settings = settings.deepCopy();
    Objects.requireNonNull(failover, "failover");
  }
}
