package dev.onair.operate.account;

import java.util.List;
import java.util.Objects;

/**
 * A certificate of ACM.
 *
 * @param status such as {@code ISSUED}
 * @param names the domain names that it is for, wildcards among them
 */
public record Certificate(String status, List<String> names) {

  public Certificate {
    Objects.requireNonNull(status, "status");
    names = List.copyOf(names);
  }
}
