package dev.onair.operate.account;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose credentials these are.
 *
 * @param account 12 digits
 * @param arn the user, the role's session, or the root user
 */
public record Caller(String account, String arn) {

  private static final Pattern SESSION =
      Pattern.compile("arn:[a-z-]+:sts::\\d{12}:assumed-role/([^/]+)/.+");

  public Caller {
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(arn, "arn");
  }

  /** {@code aws}, {@code aws-cn} or {@code aws-us-gov}. */
  public String partition() {
    return arn.split(":", -1)[1];
  }

  /** Whether it is the account's root user. */
  public boolean isRoot() {
    return arn.endsWith(":root");
  }

  /** The name of the role that was assumed; absent for anybody else. */
  public Optional<String> role() {
    Matcher matcher = SESSION.matcher(arn);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
