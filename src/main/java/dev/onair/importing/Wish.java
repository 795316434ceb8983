package dev.onair.importing;

import java.util.Objects;
import java.util.Optional;

/**
 * What an operator wants of an import.
 *
 * @param name the channel's name; absent: as near to the foreign one as may be
 * @param profile the name of a profile that is made; absent: the channel's
 * @param force whether files that are there may be replaced
 */
public record Wish(Optional<String> name, Optional<String> profile, boolean force) {
  public Wish {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(profile, "profile");
  }
}
