package dev.onair.preflight;

import dev.onair.operate.account.UnansweredException;
import java.util.List;

/** Whether a service answers the caller in the region. */
final class ServiceCheck extends Check {

  private final Once.Question<String> question;

  /**
   * @param question what it has, in words
   */
  ServiceCheck(String name, Once.Question<String> question) {
    super(Topic.SERVICE, name);
    this.question = question;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    return List.of(Finding.ok(question.ask()));
  }
}
