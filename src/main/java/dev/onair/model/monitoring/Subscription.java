package dev.onair.model.monitoring;

import java.util.Objects;

/**
 * Who is told of alarms.
 *
 * @param name its name in {@code shared.conf}
 * @param protocol how
 * @param endpoint where: what the protocol takes
 */
public record Subscription(String name, Protocol protocol, String endpoint) {

  /**
   * How somebody is told.
   *
   * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html">AWS: Subscribe</a>
   */
  public enum Protocol {
    /** A mail; who gets it has to confirm it once. */
    EMAIL("email"),
    /** A mail of JSON; to be confirmed, too. */
    EMAIL_JSON("email-json"),
    /** A POST to a URL, which has to confirm it once. */
    HTTPS("https"),
    /** A message in a queue, whose policy lets the topic in. */
    SQS("sqs"),
    /** A call of a function, whose policy lets the topic in. */
    LAMBDA("lambda"),
    /** A text to a phone. */
    SMS("sms");

    private final String awsName;

    Protocol(String awsName) {
      this.awsName = awsName;
    }

    /** SNS's name of it. */
    public String awsName() {
      return awsName;
    }
  }

  public Subscription {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(endpoint, "endpoint");
  }
}
