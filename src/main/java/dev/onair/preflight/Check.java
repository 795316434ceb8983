package dev.onair.preflight;

import dev.onair.operate.account.UnansweredException;
import java.util.List;

/** One thing that is looked at before a deployment. It asks, and changes nothing. */
public interface Check {

  /** What it belongs to. */
  Topic topic();

  /**
   * Its name in reports: lower-case words of letters and hyphens, such as {@code encoder-channels}.
   * A contract: programs know checks by it.
   */
  String name();

  /** What was found: one finding, or one for each of several things that are wrong. */
  List<Finding> findings() throws UnansweredException, InterruptedException;

  /** How programs know it: {@code preflight.<topic>.<name>}. */
  default String id() {
    return "preflight." + topic().id() + "." + name();
  }
}
