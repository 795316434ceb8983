package dev.onair.config.monitoring;

import dev.onair.config.section.Section;
import dev.onair.model.monitoring.ChannelAlarm;
import dev.onair.model.monitoring.ChannelAlarms;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code alarms} of a channel file: what the channel is watched for. */
public final class ChannelAlarmsReader {

  private ChannelAlarmsReader() {}

  /** What it says; nothing where something in it is wrong. */
  public static ChannelAlarms read(Section alarms) {
    Map<ChannelAlarm, Double> thresholds = new EnumMap<>(ChannelAlarm.class);
    for (ChannelAlarm alarm : ChannelAlarm.values()) {
      Optional<Double> threshold =
          alarm.isTime()
              ? Thresholds.milliseconds(alarms, alarm.key())
              : Thresholds.number(alarms, alarm.key());
      threshold.ifPresent(value -> thresholds.put(alarm, value));
    }
    return alarms.build(() -> new ChannelAlarms(thresholds)).orElse(ChannelAlarms.NONE);
  }
}
