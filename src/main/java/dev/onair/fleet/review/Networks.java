package dev.onair.fleet.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv4 networks in CIDR notation. */
final class Networks {

  private static final Pattern CIDR =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

  private Networks() {}

  /** Whether all of a network lies in another; false for what is no network. */
  static boolean contains(String outer, String inner) {
    Matcher large = CIDR.matcher(outer);
    Matcher small = CIDR.matcher(inner);
    if (!large.matches() || !small.matches() || bits(large) > bits(small)) {
      return false;
    }
    return address(large) >>> (32 - bits(large)) == address(small) >>> (32 - bits(large));
  }

  private static int bits(Matcher network) {
    return Math.min(32, Integer.parseInt(network.group(5)));
  }

  private static long address(Matcher network) {
    long address = 0;
    for (int part = 1; part <= 4; part++) {
      address = (address << 8) | (Integer.parseInt(network.group(part)) & 0xff);
    }
    return address;
  }
}
