package dev.onair.sandbox.cloudfront.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * For how long a behavior keeps answers, and by what.
 *
 * @param key what the key consists of besides the path
 * @param gzip whether it matters that a viewer takes gzip
 * @param brotli whether it matters that a viewer takes brotli
 */
record CachePolicy(
    Duration min, Duration byDefault, Duration max, Forwarded key, boolean gzip, boolean brotli) {

  static CachePolicy of(JsonNode config) {
    JsonNode key = config.path("ParametersInCacheKeyAndForwardedToOrigin");
    return new CachePolicy(
        seconds(config, "MinTTL"),
        seconds(config, "DefaultTTL"),
        seconds(config, "MaxTTL"),
        Forwarded.of(key),
        key.path("EnableAcceptEncodingGzip").asBoolean(),
        key.path("EnableAcceptEncodingBrotli").asBoolean());
  }

  private static Duration seconds(JsonNode config, String name) {
    return Duration.ofSeconds(config.path(name).asLong());
  }

  /**
   * What a viewer's Accept-Encoding becomes, so that few objects are kept.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cache-key-understand-cache-policy.html#cache-policy-compressed-objects">AWS:
   *     compressed objects in the cache key</a>
   */
  Optional<String> encodings(String accepted) {
    boolean brotlis = brotli && accepted.contains("br");
    boolean gzips = gzip && accepted.contains("gzip");
    if (brotlis && gzips) {
      return Optional.of("br,gzip");
    }
    return brotlis ? Optional.of("br") : gzips ? Optional.of("gzip") : Optional.empty();
  }
}
