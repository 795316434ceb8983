package dev.onair.play;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page may do: run the scripts that it was made with, and ask those whose streams it plays.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy 3</a>
 */
final class ContentPolicy {

  private ContentPolicy() {}

  /**
   * The policy, for the page's head.
   *
   * @param scripts the texts of its scripts
   * @param style the text of its style sheet
   * @param origins those that it may ask
   */
  static String of(List<String> scripts, String style, Collection<String> origins) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + scripts.stream().map(ContentPolicy::hash).collect(Collectors.joining(" ")),
        "style-src " + hash(style),
        "connect-src " + String.join(" ", origins),
        // What is played is put together in memory, where hls.js has a worker of its own text; its
        // empty track of captions is a data URL.
        "media-src blob: data:",
        "worker-src blob:",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'");
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
