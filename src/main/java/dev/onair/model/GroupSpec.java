package dev.onair.model;

import java.util.Objects;

/**
 * A MediaPackage V2 channel group: channels that share an origin.
 *
 * @param name its name in {@code shared.conf}; immutable, as it is part of the URLs of its channels
 * @param description what it is for; 1 to 1,024 characters
 */
public record GroupSpec(String name, String description) {

  public GroupSpec {
    if (!Names.GROUP.matcher(name).matches()) {
      throw new IllegalArgumentException("group: '" + name + "' does not match " + Names.GROUP);
    }
    Objects.requireNonNull(description, "description");
  }
}
