package dev.onair.sandbox.cloudfront;

import dev.onair.sandbox.core.World;
import java.util.Locale;

/** How CloudFront makes up ids. */
enum Ids {
  /** E and 13 capitals or digits: distributions, origin access controls, and all entity tags. */
  E,
  /** The same with K: public keys. */
  K,
  /** A UUID: policies, key groups. */
  UUID;

  private static final int LENGTH = 13;

  String next(World world, String series) {
    if (this == UUID) {
      return world
          .nextId(series, 32)
          .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
    return name() + world.nextId(series, LENGTH).toUpperCase(Locale.ROOT);
  }

  /** The next entity tag. */
  static String etag(World world) {
    return E.next(world, "cloudfront/etag");
  }
}
