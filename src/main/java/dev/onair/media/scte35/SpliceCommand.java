package dev.onair.media.scte35;

import java.util.OptionalLong;

/** What a section commands. */
public sealed interface SpliceCommand {

  /** Chooses by kind. */
  <R> R match(Cases<R> cases);

  /** What to do with each kind. */
  interface Cases<R> {
    R insert(Insert command);

    R timeSignal(TimeSignal command);

    R other(Other command);
  }

  /**
   * splice_insert: an avail begins or ends.
   *
   * @param eventId 32 bits
   * @param cancelled whether the event is taken back; then nothing else counts
   * @param out whether it leaves the network: an avail begins
   * @param time 90 kHz, wrapped; absent if at once
   * @param breakDuration 90 kHz; absent if not told
   * @param autoReturn whether the avail ends by itself after its duration
   */
  record Insert(
      long eventId,
      boolean cancelled,
      boolean out,
      OptionalLong time,
      OptionalLong breakDuration,
      boolean autoReturn,
      int programId)
      implements SpliceCommand {

    /** An avail begins, and ends by itself. */
    public static Insert out(long eventId, OptionalLong time, long duration) {
      return new Insert(eventId, false, true, time, OptionalLong.of(duration), true, 1);
    }

    /** An avail ends. */
    public static Insert in(long eventId, OptionalLong time) {
      return new Insert(eventId, false, false, time, OptionalLong.empty(), false, 1);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.insert(this);
    }
  }

  /**
   * time_signal: segmentation descriptors say what is there.
   *
   * @param time 90 kHz, wrapped; absent if at once
   */
  record TimeSignal(OptionalLong time) implements SpliceCommand {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.timeSignal(this);
    }
  }

  /**
   * A command that says nothing of avails, such as splice_null.
   *
   * @param type splice_command_type
   */
  record Other(int type) implements SpliceCommand {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.other(this);
    }
  }
}
