package dev.onair.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv4 network.
 *
 * @param address its first address, as a number; no bit is set behind the prefix
 * @param bits how many leading bits its addresses share: 0 to 32
 */
public record Network(long address, int bits) {

  private static final int ALL_BITS = 32;
  private static final String NUMBER = "(0|[1-9]\\d{0,2})";
  private static final Pattern FORM =
      Pattern.compile(String.join("\\.", NUMBER, NUMBER, NUMBER, NUMBER) + "(?:/(0|[1-9]\\d?))?");

  public Network {
    if (bits < 0 || bits > ALL_BITS || (address & mask(bits)) != address) {
      throw new IllegalArgumentException(address + "/" + bits);
    }
  }

  /**
   * The network of a text in CIDR notation, such as {@code 203.0.113.0/24}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Network of(String cidr) {
    return around(cidr)
        .filter(network -> network.toString().equals(cidr))
        .orElseThrow(() -> new IllegalArgumentException(cidr));
  }

  /**
   * The network that an address is in, such as {@code 203.0.113.0/24} of {@code 203.0.113.7/24};
   * without a prefix, it is the network of that address alone. Empty where the text is no address.
   */
  public static Optional<Network> around(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int bits = matcher.group(5) == null ? ALL_BITS : Integer.parseInt(matcher.group(5));
    if (bits > ALL_BITS) {
      return Optional.empty();
    }
    long address = 0;
    for (int group = 1; group <= 4; group++) {
      int octet = Integer.parseInt(matcher.group(group));
      if (octet > 255) {
        return Optional.empty();
      }
      address = address << 8 | octet;
    }
    return Optional.of(new Network(address & mask(bits), bits));
  }

  /** Whether all of another network lies in this one. */
  public boolean contains(Network other) {
    return other.bits >= bits && (other.address & mask(bits)) == address;
  }

  private static long mask(int bits) {
    return bits == 0 ? 0 : 0xFFFFFFFFL << (ALL_BITS - bits) & 0xFFFFFFFFL;
  }

  /** Written out: what Java makes for a record, it makes while onair runs. */
  @Override
  public int hashCode() {
    return Long.hashCode(address) * 31 + bits;
  }

  /** In CIDR notation. */
  @Override
  public String toString() {
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255)
        + "/"
        + bits;
  }
}
