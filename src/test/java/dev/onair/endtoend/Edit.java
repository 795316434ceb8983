package dev.onair.endtoend;

import java.util.function.UnaryOperator;

/**
 * A change of one setting of a channel that is on air.
 *
 * @param lane the channel that is edited; its edits come one after the other
 * @param section the part of the file
 * @param text what a person would say is written
 * @param change what becomes of the files
 */
record Edit(String lane, String section, String text, UnaryOperator<Files> change) {

  /** The channel's file, and its ladder's. */
  record Files(String channel, String ladder) {}

  /** A line at the end of the channel file, where it overrides what stands before. */
  static Edit line(String lane, String section, String line) {
    return new Edit(
        lane, section, line, files -> new Files(files.channel + line + "\n", files.ladder));
  }

  /** A line at the end of the ladder. */
  static Edit ladder(String lane, String line) {
    return new Edit(
        lane, "a ladder", line, files -> new Files(files.channel, files.ladder + line + "\n"));
  }

  /** Text that takes the place of other text in the channel file. */
  static Edit instead(String lane, String section, String text, String old, String now) {
    return new Edit(
        lane,
        section,
        text,
        files -> {
          if (!files.channel.contains(old)) {
            throw new IllegalStateException(lane + ": there is no " + old);
          }
          return new Files(files.channel.replace(old, now), files.ladder);
        });
  }
}
