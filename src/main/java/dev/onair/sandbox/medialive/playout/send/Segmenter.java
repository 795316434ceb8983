package dev.onair.sandbox.medialive.playout.send;

import dev.onair.sandbox.medialive.playout.stream.Programs;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts one run of a stream into segments, one series for each output that it has a program for.
 * Segments begin with the first picture at which decoding can begin in each segment time, counted
 * since the epoch; so two pipelines, and all outputs, cut at the same pictures.
 */
public final class Segmenter {

  private final List<OutputCutter> cutters = new ArrayList<>();

  /**
   * One of a run.
   *
   * @param programs of the stream
   * @param cues of the channel
   * @param segments takes each segment when it is whole
   */
  Segmenter(Programs programs, List<HlsGroup> groups, Cues cues, Consumer<Segment> segments) {
    for (HlsGroup group : groups) {
      for (HlsOutput output : group.outputs()) {
        if (programs.maps().containsKey(output.program())) {
          cutters.add(new OutputCutter(programs, output, group.segmentTicks(), cues, segments));
        }
      }
    }
  }

  /**
   * Takes a unit.
   *
   * @param unit its times are since the epoch
   */
  public void accept(Unit unit) {
    cutters.forEach(cutter -> cutter.accept(unit));
  }
}
