package dev.onair.config.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigObject;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Sections;
import dev.onair.model.monitoring.ChannelAlarm;
import dev.onair.model.monitoring.ChannelAlarms;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelAlarmsReaderTest {

  private static final ConfigObject DEFAULTS =
      (ConfigObject) Defaults.load().channel().get("alarms");

  private final Sections sections = new Sections();

  @Test
  void byDefaultAllThereIsIsWatched() {
    ChannelAlarms alarms = read("");

    assertThat(alarms.thresholds())
        .isEqualTo(
            Map.ofEntries(
                Map.entry(ChannelAlarm.ACTIVE_ALERTS, 1.0),
                Map.entry(ChannelAlarm.INPUT_LOSS, 5000.0),
                Map.entry(ChannelAlarm.INPUT_FRAME_RATE, 1.0),
                Map.entry(ChannelAlarm.DROPPED_FRAMES, 1.0),
                Map.entry(ChannelAlarm.OUTPUT_4XX, 5.0),
                Map.entry(ChannelAlarm.OUTPUT_5XX, 5.0),
                Map.entry(ChannelAlarm.PIPELINES_LOCKED, 1.0),
                Map.entry(ChannelAlarm.INGEST, 1.0),
                Map.entry(ChannelAlarm.EGRESS_4XX, 100.0),
                Map.entry(ChannelAlarm.EGRESS_5XX, 10.0),
                Map.entry(ChannelAlarm.EGRESS_LATENCY, 3000.0)));
  }

  @Test
  void everyThresholdIsMappedAndNullIsNoAlarm() {
    ChannelAlarms alarms =
        read(
            """
            active-alerts = 2, input-loss = 30 s, input-frame-rate = 24.5, dropped-frames = 9
            output-4xx = 6, output-5xx = 7, pipelines-locked = null, ingest = 1000
            egress-4xx = 20, egress-5xx = null, egress-latency = 500 ms""");

    assertThat(alarms.thresholds())
        .isEqualTo(
            Map.of(
                ChannelAlarm.ACTIVE_ALERTS, 2.0,
                ChannelAlarm.INPUT_LOSS, 30_000.0,
                ChannelAlarm.INPUT_FRAME_RATE, 24.5,
                ChannelAlarm.DROPPED_FRAMES, 9.0,
                ChannelAlarm.OUTPUT_4XX, 6.0,
                ChannelAlarm.OUTPUT_5XX, 7.0,
                ChannelAlarm.INGEST, 1000.0,
                ChannelAlarm.EGRESS_4XX, 20.0,
                ChannelAlarm.EGRESS_LATENCY, 500.0));
  }

  @Test
  void aThresholdThatIsAlwaysReachedIsRefused() {
    read("dropped-frames = 0, input-loss = 50 ms, ingest = -1");

    assertThat(sections.problems().toString())
        .contains("dropped-frames: must be more than 0; to have no such alarm, say null")
        .contains("ingest: must be more than 0")
        .contains("input-loss: 50 ms is out of range; allowed are 100 ms to 60 s");
  }

  @Test
  void everyAlarmHasASettingOfItsOwn() {
    assertThat(Arrays.stream(ChannelAlarm.values()).map(ChannelAlarm::key))
        .containsExactlyInAnyOrderElementsOf(DEFAULTS.keySet());
  }

  private ChannelAlarms read(String text) {
    return ChannelAlarmsReader.read(sections.root(text, DEFAULTS));
  }
}
