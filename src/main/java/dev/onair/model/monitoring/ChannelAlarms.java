package dev.onair.model.monitoring;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a channel is watched for.
 *
 * @param thresholds of each alarm, in its metric's unit; what is not here is not watched for
 */
public record ChannelAlarms(Map<ChannelAlarm, Double> thresholds) {

  /** Nothing is watched. */
  public static final ChannelAlarms NONE = new ChannelAlarms(Map.of());

  public ChannelAlarms {
    Map<ChannelAlarm, Double> sorted = new EnumMap<>(ChannelAlarm.class);
    sorted.putAll(thresholds);
    thresholds = Collections.unmodifiableMap(sorted);
  }
}
