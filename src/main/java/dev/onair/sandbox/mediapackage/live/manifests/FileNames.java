package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.mediapackage.live.cuts.Container;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;

/**
 * What an endpoint's segments are called.
 *
 * @param prefix the endpoint's SegmentName
 */
record FileNames(String prefix, Container container) {

  String segment(String rendition, Object number) {
    return base(rendition) + number + extension();
  }

  String part(String rendition, long number, int part) {
    return base(rendition) + number + "." + part + extension();
  }

  String iframe(String rendition, long number) {
    return base(rendition) + number + ".iframe" + extension();
  }

  /** Says which channel it is of: another one of the same name counts its runs anew. */
  String init(Cut cut, String rendition, int run) {
    return base(rendition) + cut.since().toEpochMilli() + "-" + run + ".init" + extension();
  }

  private String base(String rendition) {
    return prefix + "_" + rendition + "_";
  }

  private String extension() {
    return container == Container.TS ? ".ts" : ".mp4";
  }
}
