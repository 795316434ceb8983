package dev.onair.sandbox.medialive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Account;
import dev.onair.sandbox.core.Timing;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.rules.Answers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnAirTest {

  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

  private final World world =
      new World(
          new Account("123456789012", "eu-central-1"),
          Clock.fixed(NOW, ZoneOffset.UTC),
          new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO),
          Answers.STRICT,
          (service, operation, input) -> Optional.empty());

  private final OnAir onAir = new OnAir(world);

  @Test
  void onlyWhatIsRunningIsOnAir() throws Exception {
    channel("1", "RUNNING", "");
    channel("2", "IDLE", "");
    channel("3", "STOPPING", "");

    assertThat(onAir.channels()).extracting(OnAirChannel::id).containsExactly("1");
  }

  @Test
  void whatDoesNotChangeIsTheSameObject() throws Exception {
    channel("1", "RUNNING", "");

    OnAirChannel before = onAir.channels().get(0);
    OnAirChannel after = onAir.channels().get(0);
    channel("1", "RUNNING", "'encoderSettings': {'changed': true},");
    OnAirChannel changed = onAir.channels().get(0);

    assertThat(after.settings()).isSameAs(before.settings());
    assertThat(after.destinations()).isSameAs(before.destinations());
    assertThat(changed.settings()).isNotEqualTo(before.settings());
  }

  @Test
  void itIsACopyOfItsOwn() throws Exception {
    channel("1", "RUNNING", "");

    ((ObjectNode) onAir.channels().get(0).settings()).put("changed", true);

    assertThat(
            world.store().copies("medialive/channel").get(0).path("encoderSettings").has("changed"))
        .isFalse();
  }

  @Test
  void pipelinesThatRestartDoNotRun() throws Exception {
    channel("1", "RUNNING", "'restarting': [1],");

    OnAirChannel.Pipelines pipelines = onAir.channels().get(0).pipelines();

    assertThat(pipelines.count()).isEqualTo(2);
    assertThat(pipelines.running()).containsExactly(0);
    assertThat(pipelines.paused()).isEmpty();
  }

  @Test
  void theScheduleSaysWhatIsActivePausedAndToBeSaid() throws Exception {
    channel("1", "RUNNING", "");
    schedule(
        "1",
        entry("a", -60, "{'inputSwitchSettings': {'inputAttachmentNameReference': 'second'}}"),
        entry("b", 60, "{'inputSwitchSettings': {'inputAttachmentNameReference': 'first'}}"),
        entry("c", -9, "{'pauseStateSettings': {'pipelines': [{'pipelineId': 'PIPELINE_0'}]}}"),
        entry("d", -5, "{'pauseStateSettings': {'pipelines': [{'pipelineId': 'PIPELINE_1'}]}}"),
        entry("e", 5, "{'pauseStateSettings': {}}"),
        entry("f", 30, "{'scte35SpliceInsertSettings': {'spliceEventId': 1}}"));

    OnAirChannel channel = onAir.channels().get(0);

    assertThat(channel.inputs().active()).isEqualTo("second");
    assertThat(channel.inputs().named("second").orElseThrow().input().path("type").asText())
        .isEqualTo("UDP_PUSH");
    assertThat(channel.pipelines().paused()).containsExactly(1);
    assertThat(channel.splices()).hasSize(1);
    assertThat(channel.splices().get(0).at()).isEqualTo(NOW.plusSeconds(30));
    assertThat(
            channel
                .splices()
                .get(0)
                .settings()
                .at("/scte35SpliceInsertSettings/spliceEventId")
                .asInt())
        .isEqualTo(1);
  }

  private void channel(String id, String state, String more) throws Exception {
    put("medialive/input", "i", "{'id': 'i', 'type': 'UDP_PUSH'}");
    put(
        "medialive/channel",
        id,
        """
        {'id': '%s', 'name': 'c', 'state': '%s', 'channelClass': 'STANDARD',
         'encoderSettings': {}, %s
         'destinations': [],
         'inputAttachments': [{'inputAttachmentName': 'first', 'inputId': 'gone'},
           {'inputAttachmentName': 'second', 'inputId': 'i'}]}"""
            .formatted(id, state, more));
  }

  private static String entry(String name, int seconds, String settings) {
    return "{'begins': '%s', 'action': {'actionName': '%s', 'scheduleActionSettings': %s}}"
        .formatted(NOW.plusSeconds(seconds), name, settings);
  }

  private void schedule(String id, String... entries) throws Exception {
    put("medialive/schedule", id, "{'entries': [" + String.join(",", List.of(entries)) + "]}");
  }

  private void put(String table, String id, String row) throws Exception {
    JsonNode json = new ObjectMapper().readTree(row.replace('\'', '"'));
    world.store().notes(table).put(id, (ObjectNode) json);
  }
}
