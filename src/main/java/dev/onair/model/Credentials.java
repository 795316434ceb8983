package dev.onair.model;

import java.util.Objects;

/**
 * What MediaLive logs in with.
 *
 * @param username the user's name
 * @param passwordParameter the name of the Systems Manager parameter that holds the password; never
 *     the password itself
 */
public record Credentials(String username, String passwordParameter) {
  public Credentials {
    Objects.requireNonNull(username, "username");
    Objects.requireNonNull(passwordParameter, "passwordParameter");
  }
}
