package dev.onair.config.ingest;

import dev.onair.config.section.Section;
import dev.onair.model.ingest.Allowlist;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code allow}: who may push to an input. */
final class AllowlistReader {

  private static final Pattern CIDR = Pattern.compile("([0-9.]+)/(0|[1-9]\\d?)");

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

  /** The network that a text is; empty where it is none. */
  static Optional<Ipv4Network> network(String cidr) {
    Matcher matcher = CIDR.matcher(cidr);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int bits = Integer.parseInt(matcher.group(2));
    return Ipv4Network.number(matcher.group(1))
        .filter(address -> bits <= 32)
        .map(address -> new Ipv4Network(address, bits));
  }

  private static Optional<String> problem(String cidr, boolean anyone) {
    Optional<Ipv4Network> given = network(cidr);
    if (given.isEmpty()) {
      String hint = Ipv4Network.number(cidr).isPresent() ? didYouMean(cidr + "/32") : "";
      return Optional.of(
          "'%s' is not an IPv4 network in CIDR notation, such as 203.0.113.0/24%s"
              .formatted(cidr, hint));
    }
    Ipv4Network network = given.get().withoutHostBits();
    if (!network.equals(given.get())) {
      return Optional.of(
          "'%s' has bits set behind its prefix%s".formatted(cidr, didYouMean(network.toString())));
    }
    Optional<String> special = network.notPublic();
    if (special.isPresent()) {
      return Optional.of(
          "'%s' is %s, and nothing from there reaches MediaLive, which sees who pushes by their public"
                  .formatted(cidr, special.get())
              + " addresses; give those");
    }
    return network.bits() < WIDEST && !anyone
        ? Optional.of(
            "'" + cidr + "' lets anyone push; name the networks, or say allow-anyone = true")
        : Optional.empty();
  }

  private static String didYouMean(String cidr) {
    return "; did you mean '" + cidr + "'?";
  }
}
