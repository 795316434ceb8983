package dev.onair.operate.account;

import java.util.Objects;

/**
 * A quota, as Service Quotas has it.
 *
 * @param code such as {@code L-D1AFAF75}; the same in every account and region
 * @param name what people call it
 * @param value how many there may be
 * @param own whether it is this account's own value; otherwise AWS's default
 */
public record Quota(String code, String name, int value, boolean own) {

  public Quota {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
  }
}
