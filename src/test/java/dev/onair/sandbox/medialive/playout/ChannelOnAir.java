package dev.onair.sandbox.medialive.playout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.medialive.OnAirChannel;
import java.util.List;
import java.util.Set;

/** A channel of two pipelines that a test has on air, and changes. */
final class ChannelOnAir {

  private final JsonNode settings;
  private final JsonNode destinations;
  private Set<Integer> running = Set.of(0, 1);
  private Set<Integer> paused = Set.of();
  private List<OnAirChannel.Splice> splices = List.of();

  private ChannelOnAir(JsonNode settings) {
    this.settings = settings;
    this.destinations =
        TinyLadder.json(
            """
            [{'id': 'd', 'settings': [
              {'url': 'https://a.ingest.example/in/v1/g/1/tiny/index'},
              {'url': 'https://b.ingest.example/in/v1/g/2/tiny/index'}]}]""");
  }

  static ChannelOnAir tiny() {
    return new ChannelOnAir(TinyLadder.settings());
  }

  void run(Set<Integer> pipelines) {
    running = pipelines;
  }

  void pause(Set<Integer> pipelines) {
    paused = pipelines;
  }

  void splice(List<OnAirChannel.Splice> messages) {
    splices = messages;
  }

  OnAirChannel now() {
    return new OnAirChannel(
        "1",
        "tiny",
        settings,
        destinations,
        new OnAirChannel.Inputs(List.of(), ""),
        new OnAirChannel.Pipelines(2, running, paused),
        splices);
  }
}
