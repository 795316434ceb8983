package dev.onair.preflight;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How many of something there are.
 *
 * @param of what they are counted in, such as {@code group 'main'}; "" for the whole account
 * @param there how many there are now; absent where that doesn't count
 * @param after how many there are once the fleet is deployed
 */
record Count(String of, OptionalInt there, int after) {

  Count {
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(there, "there");
  }

  static Count inAccount(int there, int after) {
    return new Count("", OptionalInt.of(there), after);
  }

  /** Whether the deployment makes some of them. */
  boolean grows() {
    return there.isEmpty() || after > there.getAsInt();
  }

  @Override
  public String toString() {
    String subject = of.isEmpty() ? "" : of + ": ";
    String now = there.isEmpty() ? "" : there.getAsInt() + " there, ";
    return subject + now + after + " once deployed";
  }
}
