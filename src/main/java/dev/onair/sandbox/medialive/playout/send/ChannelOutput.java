package dev.onair.sandbox.medialive.playout.send;

import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.playout.stream.Programs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All that a channel sends: each output group, from each pipeline that is on. */
public final class ChannelOutput implements AutoCloseable {

  private final Put put;
  private final Map<Line, Sender> senders = new HashMap<>();
  private final Map<Line, String> troubles = new ConcurrentHashMap<>();
  private List<HlsGroup> groups = List.of();
  private volatile List<Cue> scheduled = List.of();

  private record Line(int pipeline, HlsGroup group) {}

  /** One that sends nothing yet. */
  public ChannelOutput(Put put) {
    this.put = put;
  }

  /**
   * Says what is sent from where. What a pipeline has sent so far is forgotten when it goes off.
   *
   * @param on the pipelines that are on
   */
  public synchronized void set(List<HlsGroup> wanted, Set<Integer> on) {
    groups = List.copyOf(wanted);
    Map<Line, String> lines = new HashMap<>();
    for (HlsGroup group : groups) {
      group
          .paths()
          .forEach(
              (pipeline, path) -> {
                if (on.contains(pipeline)) {
                  lines.put(new Line(pipeline, group), path);
                }
              });
    }
    for (Line line : List.copyOf(senders.keySet())) {
      if (!lines.containsKey(line)) {
        senders.remove(line).close();
        troubles.remove(line);
      }
    }
    lines.forEach(
        (line, path) ->
            senders.computeIfAbsent(
                line, fresh -> new Sender(line.group(), path, put, words -> told(line, words))));
  }

  private void told(Line line, Optional<String> words) {
    words.ifPresentOrElse(text -> troubles.put(line, text), () -> troubles.remove(line));
  }

  /** Says what the schedule has to say in SCTE-35. */
  public void say(List<OnAirChannel.Splice> splices) {
    scheduled = splices.stream().map(ScheduledCues::of).toList();
  }

  /**
   * What cuts a run of the channel's stream.
   *
   * @param avails whether its source makes avails
   * @param offset of avails that come with the source, 90 kHz
   */
  public synchronized Segmenter segmenter(Programs programs, boolean avails, long offset) {
    PatternAvails made = new PatternAvails(offset);
    Cues cues =
        (from, to) -> {
          List<Cue> all = new ArrayList<>(avails ? made.between(from, to) : List.of());
          scheduled.stream().filter(cue -> cue.at() >= from && cue.at() < to).forEach(all::add);
          return all;
        };
    return new Segmenter(programs, groups, cues, this::send);
  }

  private synchronized void send(Segment segment) {
    senders.forEach(
        (line, sender) -> {
          if (line.group().has(segment.program())) {
            sender.send(segment);
          }
        });
  }

  /** What keeps pipelines from sending, by pipeline. */
  public Map<Integer, String> troubles() {
    Map<Integer, String> words = new TreeMap<>();
    troubles.forEach((line, text) -> words.put(line.pipeline(), text));
    return words;
  }

  @Override
  public synchronized void close() {
    senders.values().forEach(Sender::close);
    senders.clear();
  }
}
