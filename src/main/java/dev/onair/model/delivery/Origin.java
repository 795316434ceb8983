package dev.onair.model.delivery;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How the edge asks MediaPackage.
 *
 * @param timeout how long it waits for an answer: whole seconds, 5 s to 60 s. MediaPackage holds an
 *     LL-HLS request back until what it asks for exists, so this must be several seconds more
 * @param shieldRegion the region of the cache that all edge locations ask first; absent: none
 */
public record Origin(Duration timeout, Optional<String> shieldRegion) {

  public Origin {
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(shieldRegion, "shieldRegion");
  }
}
