package dev.onair.sandbox.iam;

import java.util.regex.Pattern;

/**
 * The wildcards of policies: a star for any characters, a question mark for one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">AWS:
 *     policy elements, Resource</a>
 */
final class Wildcards {

  private Wildcards() {}

  /** Whether a text, such as an ARN, fits. */
  static boolean fit(String wildcards, String text) {
    return pattern(wildcards, 0).matcher(text).matches();
  }

  /** Whether an action fits, whose case of letters does not matter. */
  static boolean fitAction(String wildcards, String action) {
    return pattern(wildcards, Pattern.CASE_INSENSITIVE).matcher(action).matches();
  }

  private static Pattern pattern(String wildcards, int flags) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < wildcards.length(); i++) {
      char c = wildcards.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL | flags);
  }
}
