package dev.onair.preflight;

import dev.onair.operate.account.UnansweredException;
import java.util.List;
import java.util.Objects;

/** One thing that is looked at before a deployment. It asks, and changes nothing. */
public abstract class Check {

  private final Topic topic;
  private final String name;

  /**
   * A check by its topic and name.
   *
   * @param topic what it belongs to
   * @param name its name in reports: lower-case words of letters and hyphens, such as {@code
   *     encoder-channels}. A contract: programs know checks by it.
   */
  protected Check(Topic topic, String name) {
    this.topic = Objects.requireNonNull(topic, "topic");
    this.name = Objects.requireNonNull(name, "name");
  }

  /** What was found: one finding, or one for each of several things that are wrong. */
  public abstract List<Finding> findings() throws UnansweredException, InterruptedException;

  /** What it belongs to. */
  public final Topic topic() {
    return topic;
  }

  /** Its name in reports. */
  public final String name() {
    return name;
  }

  /** How programs know it: {@code preflight.<topic>.<name>}. */
  public final String id() {
    return "preflight." + topic.id() + "." + name;
  }
}
