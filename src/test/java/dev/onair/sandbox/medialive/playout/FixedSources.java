package dev.onair.sandbox.medialive.playout;

import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.source.Source;
import dev.onair.sandbox.medialive.playout.source.Sources;
import java.util.ArrayList;
import java.util.List;

/** Says what a test says. */
final class FixedSources implements Sources {

  private final List<String> stopped = new ArrayList<>();
  private Source source;

  FixedSources(Source source) {
    this.source = source;
  }

  void set(Source other) {
    source = other;
  }

  /** The channels that stopped. */
  List<String> stopped() {
    return stopped;
  }

  @Override
  public Source now(OnAirChannel channel, Ladder ladder) {
    return source;
  }

  @Override
  public List<String> notes(String channelId) {
    return List.of();
  }

  @Override
  public void stopped(String channelId) {
    stopped.add(channelId);
  }

  @Override
  public void close() {
    // Nothing is kept.
  }
}
