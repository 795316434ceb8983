package dev.onair.running.schedule;

import dev.onair.operate.ActionStart;
import dev.onair.operate.Deed;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** Actions of a schedule as a person reads them. */
public final class ActionWords {

  private ActionWords() {}

  /** When an action begins: {@code 2026-01-02T20:15:00Z}. */
  public static String of(ActionStart start) {
    return start.match(
        new ActionStart.Cases<String>() {
          @Override
          public String immediate() {
            return "at once";
          }

          @Override
          public String fixed(ActionStart.Fixed at) {
            return at.time().toString();
          }

          @Override
          public String follow(ActionStart.Follow with) {
            return (with.atEnd() ? "after " : "with ") + with.action();
          }
        });
  }

  /** What an action does: {@code input 'backup'}. */
  public static String of(Deed deed) {
    return deed.match(
        new Deed.Cases<String>() {
          @Override
          public String inputSwitch(Deed.InputSwitch it) {
            return "input '%s'".formatted(it.input());
          }

          @Override
          public String inputPrepare(Deed.InputPrepare it) {
            return it.input().map("input '%s'"::formatted).orElse("none");
          }

          @Override
          public String spliceInsert(Deed.SpliceInsert it) {
            return "event " + it.event() + lasting(it.duration());
          }

          @Override
          public String timeSignal(Deed.TimeSignal it) {
            return "event %d, type %d".formatted(it.event(), it.type())
                + it.upid().map(u -> ", UPID %d %s".formatted(u.type(), u.hex())).orElse("")
                + lasting(it.duration());
          }

          @Override
          public String returnToNetwork(Deed.ReturnToNetwork it) {
            return "event " + it.event();
          }

          @Override
          public String pause(Deed.Pause it) {
            return it.pipelines().isEmpty()
                ? "all pipelines"
                : it.pipelines().stream()
                    .map(number -> "pipeline " + number)
                    .collect(Collectors.joining(", "));
          }

          @Override
          public String imageOn(Deed.ImageOn it) {
            return "layer %d, %s".formatted(it.layer(), it.uri()) + lasting(it.duration());
          }

          @Override
          public String imageOff(Deed.ImageOff it) {
            return "layer " + it.layer();
          }

          @Override
          public String timedMetadata(Deed.TimedMetadata it) {
            return Id3Tag.text(it.id3())
                .map(text -> "text '%s'".formatted(text))
                .orElse("ID3 " + it.id3());
          }

          @Override
          public String segmentTag(Deed.SegmentTag it) {
            return "tag '%s'".formatted(it.tag());
          }

          @Override
          public String other(Deed.Other it) {
            return it.kind();
          }
        });
  }

  private static String lasting(Optional<Duration> duration) {
    return duration.map(d -> ", " + seconds(d)).orElse("");
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}
