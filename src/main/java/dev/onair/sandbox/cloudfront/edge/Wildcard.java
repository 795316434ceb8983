package dev.onair.sandbox.cloudfront.edge;

import java.util.regex.Pattern;

/**
 * A text in which {@code *} stands for any characters and {@code ?} for one, of path patterns and
 * of signed policies alike. Case counts.
 *
 * @see EdgeRule#PATTERN
 */
record Wildcard(Pattern pattern) {

  static Wildcard of(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)));
    }
    return new Wildcard(Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  boolean matches(String text) {
    return pattern.matcher(text).matches();
  }
}
