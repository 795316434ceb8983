package dev.onair.running.schedule;

import dev.onair.operate.Deed;
import java.time.Duration;

/**
 * A kind of action, and how it can begin.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/sched-timing-types.html">AWS: types
 *     of timing for actions</a>
 */
public enum ActionKind {
  SWITCH("switch", true),
  PREPARE("prepare", true),
  SPLICE_INSERT("splice-insert", true),
  TIME_SIGNAL("time-signal", true),
  RETURN_TO_NETWORK("return-to-network", true),
  PAUSE("pause", false),
  UNPAUSE("unpause", false),
  IMAGE_ON("image-on", false),
  IMAGE_OFF("image-off", false),
  METADATA("metadata", false),
  SEGMENT_TAG("segment-tag", false),
  OTHER("other", false);

  /** AWS: "at least 15 seconds in the future"; later than that, it is refused. */
  private static final Duration SOONEST = Duration.ofSeconds(15);

  /**
   * AWS asks for 60 s, so that the image has been fetched.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/schedule-fields-for-deactivate-image.html">AWS:
   *     fields for deactivating a global image overlay</a>
   */
  private static final Duration SOONEST_IMAGE = Duration.ofSeconds(60);

  private final String word;
  private final boolean follows;

  ActionKind(String word, boolean follows) {
    this.word = word;
    this.follows = follows;
  }

  /** As it is written on a command line: {@code splice-insert}. */
  public String word() {
    return word;
  }

  /** Whether it can begin with an input switch. */
  boolean follows() {
    return follows;
  }

  /** How far ahead a fixed start has to be. */
  Duration soonest() {
    return this == IMAGE_ON || this == IMAGE_OFF ? SOONEST_IMAGE : SOONEST;
  }

  /** The kind of a deed. */
  public static ActionKind of(Deed deed) {
    return deed.match(
        new Deed.Cases<ActionKind>() {
          @Override
          public ActionKind inputSwitch(Deed.InputSwitch it) {
            return SWITCH;
          }

          @Override
          public ActionKind inputPrepare(Deed.InputPrepare it) {
            return PREPARE;
          }

          @Override
          public ActionKind spliceInsert(Deed.SpliceInsert it) {
            return SPLICE_INSERT;
          }

          @Override
          public ActionKind timeSignal(Deed.TimeSignal it) {
            return TIME_SIGNAL;
          }

          @Override
          public ActionKind returnToNetwork(Deed.ReturnToNetwork it) {
            return RETURN_TO_NETWORK;
          }

          @Override
          public ActionKind pause(Deed.Pause it) {
            return it.pipelines().isEmpty() ? UNPAUSE : PAUSE;
          }

          @Override
          public ActionKind imageOn(Deed.ImageOn it) {
            return IMAGE_ON;
          }

          @Override
          public ActionKind imageOff(Deed.ImageOff it) {
            return IMAGE_OFF;
          }

          @Override
          public ActionKind timedMetadata(Deed.TimedMetadata it) {
            return METADATA;
          }

          @Override
          public ActionKind segmentTag(Deed.SegmentTag it) {
            return SEGMENT_TAG;
          }

          @Override
          public ActionKind other(Deed.Other it) {
            return OTHER;
          }
        });
  }
}
