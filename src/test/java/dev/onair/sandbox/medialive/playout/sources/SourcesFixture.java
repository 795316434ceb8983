package dev.onair.sandbox.medialive.playout.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Account;
import dev.onair.sandbox.core.Timing;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.medialive.Mishaps;
import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.OnAirChannel.Attached;
import dev.onair.sandbox.medialive.playout.TinyLadder;
import dev.onair.sandbox.medialive.playout.encode.Abilities;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.receive.Receivers;
import dev.onair.sandbox.medialive.playout.source.Source;
import dev.onair.sandbox.medialive.playout.source.StreamFaults;
import dev.onair.sandbox.rules.Answers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One channel on air, whose sources are looked at. */
final class SourcesFixture implements AutoCloseable {

  static final String CHANNEL = "1";

  final World world;
  final StreamFaults faults = new StreamFaults();
  final List<String> log = new ArrayList<>();
  final LiveSources sources;
  private final Ladder ladder;

  private List<Attached> attached = List.of();
  private String active = "";
  private JsonNode settings = TinyLadder.settings();
  private int pipelines = 1;

  SourcesFixture(Ffmpeg ffmpeg, Receivers receivers, Clock clock, int cores) {
    world =
        new World(
            new Account("123456789012", "eu-west-1"),
            clock,
            Timing.of(Duration.ZERO),
            Answers.STRICT,
            (service, operation, input) -> Optional.empty());
    Abilities all = new Abilities(Set.of("libx264", "aac"), Set.of(), Optional.empty());
    ladder = Ladder.of(settings, Set.of("d"), all);
    sources =
        new LiveSources(
            ffmpeg, receivers, Mishaps.in(world), clock, cores, faults::isCut, log::add);
  }

  /** The channel has these inputs, and begins with the first. */
  SourcesFixture with(Attached... inputs) {
    attached = List.of(inputs);
    active = inputs[0].name();
    return this;
  }

  SourcesFixture switchedTo(String attachment) {
    active = attachment;
    return this;
  }

  SourcesFixture withPipelines(int count) {
    pipelines = count;
    return this;
  }

  /**
   * Something in the channel's encoder settings is other.
   *
   * @param json what is added to them
   */
  SourcesFixture withSettings(String json) {
    ObjectNode changed = settings.deepCopy();
    changed.setAll((ObjectNode) TinyLadder.json(json));
    settings = changed;
    return this;
  }

  /** Output is paused while the input is lost. */
  SourcesFixture pausing() {
    ObjectNode changed = settings.deepCopy();
    ((ObjectNode) changed.at("/outputGroups/0/outputGroupSettings/hlsGroupSettings"))
        .put("inputLossAction", "PAUSE_OUTPUT");
    settings = changed;
    return this;
  }

  static Attached input(String name, String type, String url) {
    return input(name, type, url, "{}");
  }

  /**
   * An input, whose id is its name.
   *
   * @param url of its first pipeline
   * @param attachment how it is used, in JSON with single quotes
   */
  static Attached input(String name, String type, String url, String attachment) {
    ObjectNode input = new ObjectMapper().createObjectNode();
    input.put("id", name).put("type", type);
    input.putArray(type.endsWith("_PUSH") ? "destinations" : "sources").addObject().put("url", url);
    return new Attached(name, TinyLadder.json(attachment), input);
  }

  /** Automatic failover to another input. */
  static String failover(String other, String preference, int clearMillis) {
    return """
        {'automaticInputFailoverSettings': {'secondaryInputId': '%s', 'inputPreference': '%s',
          'errorClearTimeMsec': %d, 'failoverConditions': [{'failoverConditionSettings':
            {'inputLossSettings': {'inputLossThresholdMsec': 1500}}}]}}"""
        .formatted(other, preference, clearMillis);
  }

  Source look() {
    OnAirChannel channel =
        new OnAirChannel(
            CHANNEL,
            "arena",
            settings,
            TinyLadder.json("[]"),
            new OnAirChannel.Inputs(attached, active),
            new OnAirChannel.Pipelines(pipelines, Set.of(0), Set.of()),
            List.of());
    return sources.now(channel, ladder);
  }

  /** What ails the channel now, in the order in which it was told. */
  List<String> alerts() {
    return world.alone(() -> world.store().copies("medialive/alert")).stream()
        .filter(row -> row.path("state").asText().equals("SET"))
        .map(row -> row.path("alertType").asText())
        .toList();
  }

  /** Which input DescribeChannel names. */
  Stream<String> shown() {
    return world.alone(() -> world.store().copies("medialive/onAir")).stream()
        .map(row -> row.path("attachment").asText());
  }

  @Override
  public void close() {
    sources.close();
  }
}
