package dev.onair.config.monitoring;

import dev.onair.model.monitoring.Subscription.Protocol;
import java.util.regex.Pattern;

/**
 * What the endpoint of a subscription looks like. It has none of Terraform's expressions.
 *
 * @param pattern of the whole text
 * @param expected it, in words
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html">AWS: Subscribe</a>
 */
record EndpointForm(Pattern pattern, String expected) {

  static EndpointForm of(Protocol protocol) {
    return switch (protocol) {
      case EMAIL, EMAIL_JSON ->
          form(
              "[^@\\s$%{}]+@[^@\\s$%{}]+\\.[^@\\s$%{}]+", "an address, such as oncall@example.com");
      case HTTPS -> form("https://[^\\s${}@]+", "a URL that begins with https://, without a login");
      case SQS ->
          form(
              "arn:aws[a-z-]*:sqs:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_.-]+", "the ARN of a queue of SQS");
      case LAMBDA ->
          form(
              "arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:[A-Za-z0-9_:-]+",
              "the ARN of a function of Lambda");
      case SMS -> form("\\+[1-9]\\d{6,14}", "a phone number, such as +12065550100");
    };
  }

  private static EndpointForm form(String pattern, String expected) {
    return new EndpointForm(Pattern.compile(pattern), expected);
  }
}
