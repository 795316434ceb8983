package dev.onair.preflight;

import dev.onair.operate.account.UnansweredException;
import java.util.List;

/** Whether a service answers the caller in the region. */
final class ServiceCheck implements Check {

  private final String name;
  private final Once.Question<String> question;

  /**
   * @param question what it has, in words
   */
  ServiceCheck(String name, Once.Question<String> question) {
    this.name = name;
    this.question = question;
  }

  @Override
  public Topic topic() {
    return Topic.SERVICE;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    return List.of(Finding.ok(question.ask()));
  }
}
