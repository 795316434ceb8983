package dev.onair.config.ingest;

import dev.onair.config.address.SpecialNetworks;
import dev.onair.config.section.Element;
import dev.onair.config.section.Objection;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Network;
import dev.onair.model.ingest.Allowlist;
import java.util.List;
import java.util.Optional;

/** Reads {@code allow}: who may push to an input. */
final class AllowlistReader {

  private static final String NO_CIDR =
      "'%s' is not an IPv4 network in CIDR notation, such as 203.0.113.0/24";

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
    boolean anyone = input.optionalFlag("allow-anyone").orElse(false);
    boolean soundBefore = input.sound();
    List<Element> elements = input.elements("allow");
    boolean isList = input.sound() == soundBefore;
    if (!input.has("allow")) {
      input.error(
          "allow",
          Flaw.MISSING,
          "a push input must say who may push to it; add: allow = [\"203.0.113.0/24\"]");
    } else if (elements.isEmpty() && isList) {
      input.error(
          "allow", Flaw.EMPTY, "nobody may push; give at least one network in CIDR notation");
    }
    if (elements.size() > MAX_RULES) {
      input.error(
          "allow",
          Flaw.COUNT,
          "%d networks are too many; an input security group takes up to %d"
              .formatted(elements.size(), MAX_RULES));
    }
    List<Network> networks =
        elements.stream()
            .flatMap(element -> element.text(cidr -> problem(cidr, anyone)).stream())
            .map(Network::of)
            .toList();
    return input.sound() ? Optional.of(new Allowlist(networks)) : Optional.empty();
  }

  /** What is suggested is taken: whether it would be is looked at first. */
  private static Optional<Objection> problem(String cidr, boolean anyone) {
    Optional<Network> network = Network.around(cidr);
    if (network.isEmpty()) {
      return Optional.of(new Objection(Flaw.FORMAT, NO_CIDR.formatted(cidr)));
    }
    Optional<String> special = SpecialNetworks.what(network.get());
    if (special.isPresent()) {
      return Optional.of(
          new Objection(
              Flaw.of("unreachable"),
              "'%s' is %s, and nothing from there reaches MediaLive, which sees who pushes by their public"
                      .formatted(cidr, special.get())
                  + " addresses; give those"));
    }
    if (network.get().bits() < WIDEST && !anyone) {
      return Optional.of(
          new Objection(
              Flaw.of("anyone"),
              "'" + cidr + "' lets anyone push; name the networks, or say allow-anyone = true"));
    }
    String written = network.get().toString();
    return cidr.equals(written)
        ? Optional.empty()
        : Optional.of(
            new Objection(
                Flaw.FORMAT,
                (cidr.contains("/") ? "'%s' has bits set behind its prefix" : NO_CIDR)
                        .formatted(cidr)
                    + "; did you mean '%s'?".formatted(written)));
  }
}
