package dev.onair.config.encoding;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.encoding.OutputLocking;

/**
 * What is wrong with how a channel keeps its pipelines in step, told where that is said: in the
 * channel file, or in its profile.
 *
 * @param encoding the channel's {@code encoding}
 * @param profile the name of its profile
 * @param mode what either of them says
 */
public record LockingProblem(Section encoding, String profile, OutputLocking mode) {

  /**
   * Records it: an error where the channel file says so; a channel does without what only its
   * profile says.
   *
   * @param flaw what is wrong, in a word
   * @param why goes on after the mode's name
   * @param fix another one than to do without
   */
  void tellOrWaive(Flaw flaw, String why, String fix) {
    if (encoding.has("locking")) {
      tell(flaw, why, fix);
    } else {
      encoding.warning(
          "profile",
          flaw,
          "the profile '%s' sets %s, which %s; this channel does without it, or say %s"
              .formatted(profile, mode, why, fix));
    }
  }

  /**
   * Records it, as an error.
   *
   * @param flaw what is wrong, in a word
   * @param why goes on after the mode's name
   * @param fix another one than to do without
   */
  public void tell(Flaw flaw, String why, String fix) {
    if (encoding.has("locking")) {
      encoding.error("locking", flaw, "%s %s; remove it, or use %s".formatted(mode, why, fix));
    } else {
      encoding.error(
          "profile",
          flaw,
          "the profile '%s' sets %s, which %s; use another profile, or %s"
              .formatted(profile, mode, why, fix));
    }
  }
}
