package dev.onair.model;

import java.util.Objects;
import java.util.Set;

/**
 * What MediaLive logs in with.
 *
 * @param username the user's name
 * @param passwordParameter the name of the Systems Manager parameter that holds the password; never
 *     the password itself
 */
public record Credentials(String username, String passwordParameter) {

  private static final Set<String> ENCRYPTED = Set.of("https", "rtmps", "s3", "s3ssl");

  public Credentials {
    Objects.requireNonNull(username, "username");
    Objects.requireNonNull(passwordParameter, "passwordParameter");
  }

  /**
   * Whether nobody on the way reads a password that is sent so.
   *
   * @param scheme of the URL that it is sent to, in small letters
   */
  public static boolean areSafeBy(String scheme) {
    return ENCRYPTED.contains(scheme);
  }
}
