package dev.onair.play;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page plays.
 *
 * @param title what its window is called
 * @param channels the channels, in their order on the wall; at least one
 * @param token a query that every request for a manifest or a segment gets, such as a signature or
 *     a viewer's token, without its question mark; a secret
 */
public record Wall(String title, List<WallChannel> channels, Optional<String> token) {

  public Wall {
    Objects.requireNonNull(title, "title");
    channels = List.copyOf(channels);
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("a wall needs at least one channel");
    }
    Objects.requireNonNull(token, "token");
  }

  /** A wall without a token. */
  public Wall(String title, List<WallChannel> channels) {
    this(title, channels, Optional.empty());
  }

  @Override
  public String toString() {
    return "Wall[" + title + ", " + channels + "]";
  }
}
