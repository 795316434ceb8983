package dev.onair.config.ingest;

import dev.onair.config.Section;
import dev.onair.model.ingest.Allowlist;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code allow}: who may push to an input. */
final class AllowlistReader {

  private static final String NUMBER = "(0|[1-9]\\d{0,2})";
  private static final Pattern CIDR =
      Pattern.compile(String.join("\\.", NUMBER, NUMBER, NUMBER, NUMBER) + "/" + NUMBER);

  /** Wider networks than this are as good as anyone. */
  private static final int WIDEST = 8;

  /** AWS: at most 10 rules an input security group. */
  private static final int MAX_RULES = 10;

  private final Section input;

  AllowlistReader(Section input) {
    this.input = input;
  }

  Optional<Allowlist> read() {
    input.demand("allow");
    boolean soundBefore = input.sound();
    List<String> cidrs = input.texts("allow");
    boolean isList = input.sound() == soundBefore;
    boolean anyone = input.optionalFlag("allow-anyone").orElse(false);
    if (cidrs.isEmpty() && !input.has("allow")) {
      input.error(
          "allow", "a push input must say who may push to it; add: allow = [\"203.0.113.0/24\"]");
    } else if (cidrs.isEmpty() && isList) {
      input.error("allow", "nobody may push; give at least one network in CIDR notation");
    }
    if (cidrs.size() > MAX_RULES) {
      input.error(
          "allow",
          "%d networks are too many; an input security group takes up to %d"
              .formatted(cidrs.size(), MAX_RULES));
    }
    cidrs.forEach(cidr -> problem(cidr, anyone).ifPresent(p -> input.error("allow", p)));
    return input.sound() ? Optional.of(new Allowlist(cidrs)) : Optional.empty();
  }

  private static Optional<String> problem(String cidr, boolean anyone) {
    Matcher matcher = CIDR.matcher(cidr);
    if (!matcher.matches()) {
      return Optional.of(
          notACidr(cidr, cidr.contains("/") ? "" : "; did you mean '" + cidr + "/32'?"));
    }
    long address = 0;
    for (int group = 1; group <= 4; group++) {
      int octet = Integer.parseInt(matcher.group(group));
      if (octet > 255) {
        return Optional.of(notACidr(cidr, ""));
      }
      address = address << 8 | octet;
    }
    int bits = Integer.parseInt(matcher.group(5));
    if (bits > 32) {
      return Optional.of(notACidr(cidr, ""));
    }
    long network = bits == 0 ? 0 : address & (0xFFFFFFFFL << (32 - bits));
    if (network != address) {
      return Optional.of(
          "'%s' has bits set behind its prefix; did you mean '%s/%d'?"
              .formatted(cidr, dotted(network), bits));
    }
    if (bits < WIDEST && !anyone) {
      return Optional.of(
          "'" + cidr + "' lets anyone push; name the networks, or say allow-anyone = true");
    }
    return Optional.empty();
  }

  private static String notACidr(String cidr, String hint) {
    return "'" + cidr + "' is not an IPv4 network in CIDR notation, such as 203.0.113.0/24" + hint;
  }

  private static String dotted(long address) {
    return "%d.%d.%d.%d"
        .formatted(address >> 24 & 255, address >> 16 & 255, address >> 8 & 255, address & 255);
  }
}
