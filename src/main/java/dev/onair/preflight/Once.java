package dev.onair.preflight;

import dev.onair.operate.account.UnansweredException;

/** An answer that several checks need, and AWS is asked for once. */
final class Once<T> {

  private final Question<T> question;
  private T answer;
  private UnansweredException refusal;

  /** What is asked. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws UnansweredException;
  }

  Once(Question<T> question) {
    this.question = question;
  }

  /** The answer, or the refusal, of the first time. */
  synchronized T get() throws UnansweredException {
    if (refusal != null) {
      throw refusal;
    }
    if (answer == null) {
      try {
        answer = question.ask();
      } catch (UnansweredException e) {
        refusal = e;
        throw e;
      }
    }
    return answer;
  }
}
