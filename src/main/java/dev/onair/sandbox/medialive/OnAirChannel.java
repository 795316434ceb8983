package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A channel that is running, as it was at a moment. Its JSON is in the API's form, and changed by
 * nobody.
 *
 * @param settings its encoder settings
 * @param destinations where its output groups go: a list of ids, each with a URL for each pipeline
 * @param inputs what is attached to it
 * @param pipelines which of them run
 * @param splices what its schedule has to say in SCTE-35, past and to come
 */
public record OnAirChannel(
    String id,
    String name,
    JsonNode settings,
    JsonNode destinations,
    Inputs inputs,
    Pipelines pipelines,
    List<Splice> splices) {

  public OnAirChannel {
    splices = List.copyOf(splices);
  }

  /**
   * The inputs of a channel.
   *
   * @param attached in the order of the channel
   * @param active the name of the attachment that is to be on air, by the schedule or else the
   *     first; automatic failover is not looked at
   */
  public record Inputs(List<Attached> attached, String active) {

    public Inputs {
      attached = List.copyOf(attached);
    }

    /** The attachment of a name. */
    public Optional<Attached> named(String name) {
      return attached.stream().filter(input -> input.name().equals(name)).findFirst();
    }
  }

  /**
   * An input of a channel.
   *
   * @param name of the attachment
   * @param attachment how the channel uses it, with its failover
   * @param input what it is: its type, sources and destinations; missing if it is gone
   */
  public record Attached(String name, JsonNode attachment, JsonNode input) {}

  /**
   * The pipelines of a channel, 0 or 0 and 1.
   *
   * @param count 1 or 2
   * @param running those that run and aren't being restarted
   * @param paused those whose output is held back by the schedule
   */
  public record Pipelines(int count, Set<Integer> running, Set<Integer> paused) {

    public Pipelines {
      running = Set.copyOf(running);
      paused = Set.copyOf(paused);
    }
  }

  /**
   * A SCTE-35 message of the schedule.
   *
   * @param name of its action
   * @param at when it takes effect
   * @param settings of the action: one object, named for what it does
   */
  public record Splice(String name, Instant at, JsonNode settings) {}
}
