package dev.onair.model.delivery;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who may watch.
 *
 * @param webAclArn the WAF web ACL that every request passes, of scope CLOUDFRONT; absent: none
 * @param countries where viewers may be; absent: anywhere
 */
public record ViewerAccess(Optional<String> webAclArn, Optional<Countries> countries) {

  /** What a list of countries means. */
  public enum Rule {
    /** Viewers in these countries may watch, and nobody else. */
    ALLOW,
    /** Viewers in these countries may not watch. */
    BLOCK
  }

  /**
   * Where viewers may be.
   *
   * @param rule what the list means
   * @param codes ISO 3166-1 alpha-2 codes, such as {@code DE}; at least one
   */
  public record Countries(Rule rule, List<String> codes) {
    public Countries {
      Objects.requireNonNull(rule, "rule");
      codes = codes.stream().distinct().sorted().toList();
      if (codes.isEmpty()) {
        throw new IllegalArgumentException("a restriction needs at least one country");
      }
    }
  }

  public ViewerAccess {
    Objects.requireNonNull(webAclArn, "webAclArn");
    Objects.requireNonNull(countries, "countries");
  }
}
