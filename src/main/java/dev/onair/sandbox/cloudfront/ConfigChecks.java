package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What CloudFront checks of configurations beyond its model.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-policies">AWS:
 *     quotas on policies</a>
 */
final class ConfigChecks {

  private static final int MOST_NAMES = 10;
  private static final int MOST_KEYS = 5;
  private static final int KEY_BITS = 2048;

  private final StoreTable publicKeys;

  ConfigChecks(World world) {
    this.publicKeys = world.store().resources(Kind.PUBLIC_KEY.table());
  }

  /**
   * Checks a configuration, and fills in what CloudFront does.
   *
   * @param before what it replaces
   * @throws ServiceError if CloudFront would not take it
   */
  void check(Kind kind, ObjectNode config, Optional<ObjectNode> before) {
    checkQuantities(config);
    switch (kind) {
      case CACHE_POLICY -> cachePolicy(config);
      case ORIGIN_REQUEST_POLICY -> names(kind, config);
      case RESPONSE_HEADERS_POLICY -> responseHeaders(config);
      case ORIGIN_ACCESS_CONTROL -> {}
      case PUBLIC_KEY -> publicKey(config, before);
      case KEY_GROUP -> keyGroup(config);
    }
  }

  /** A quantity stands beside every list. */
  static void checkQuantities(JsonNode node) {
    if (node.has("Quantity") && node.get("Quantity").asInt() != node.path("Items").size()) {
      throw ServiceError.by(
          CloudFrontRule.QUANTITIES,
          "The value of Quantity and the size of Items don't match: " + node);
    }
    node.forEach(ConfigChecks::checkQuantities);
  }

  private static void cachePolicy(ObjectNode config) {
    long min = config.get("MinTTL").asLong();
    long byDefault =
        config.path("DefaultTTL").asLong(Math.max(min, (int) CloudFrontRule.DEFAULT_TTL.value()));
    long max =
        config.path("MaxTTL").asLong(Math.max(byDefault, (int) CloudFrontRule.MAX_TTL.value()));
    if (min < 0 || min > byDefault || byDefault > max) {
      throw ServiceError.by(
          CloudFrontRule.TTL_ORDER,
          "MinTTL, DefaultTTL and MaxTTL must be in that order: " + List.of(min, byDefault, max));
    }
    config.put("DefaultTTL", byDefault).put("MaxTTL", max);
    JsonNode parameters = config.path("ParametersInCacheKeyAndForwardedToOrigin");
    names(Kind.CACHE_POLICY, parameters);
    if (max == 0) {
      for (String setting : List.of("Header", "Cookie", "QueryString")) {
        String behavior = parameters.findPath(setting + "Behavior").asText("none");
        if (!behavior.equals("none")) {
          throw ServiceError.by(
              CloudFrontRule.TTL_DISABLED,
              "The parameter " + setting + "Behavior is invalid for policy with caching disabled.");
        }
      }
    }
  }

  /** Which headers, cookies and query strings. */
  private static void names(Kind kind, JsonNode config) {
    for (String setting : List.of("Header", "Cookie", "QueryString")) {
      JsonNode part = config.path(setting + "sConfig");
      String behavior = part.path(setting + "Behavior").asText("none");
      int names = part.path(setting + "s").path("Items").size();
      boolean listed = behavior.matches("whitelist|allExcept|allViewerAndWhitelistCloudFront");
      if (listed != names > 0) {
        throw ServiceError.by(
            CloudFrontRule.LISTED_NAMES,
            "The parameter " + setting + "s has " + names + " items, with behavior " + behavior);
      }
      if (names > MOST_NAMES) {
        throw ServiceError.by(
            CloudFrontRule.TOO_MANY_NAMES,
            setting + "sIn" + kind.shape(),
            names + " names; at most " + MOST_NAMES + " are allowed");
      }
    }
  }

  private static void responseHeaders(ObjectNode config) {
    int custom = config.at("/CustomHeadersConfig/Items").size();
    int removed = config.at("/RemoveHeadersConfig/Items").size();
    if (custom > MOST_NAMES) {
      throw ServiceError.by(CloudFrontRule.CUSTOM_HEADERS, custom + "; at most " + MOST_NAMES);
    }
    if (removed > MOST_NAMES) {
      throw ServiceError.by(CloudFrontRule.REMOVED_HEADERS, removed + "; at most " + MOST_NAMES);
    }
    JsonNode methods = config.at("/CorsConfig/AccessControlAllowMethods/Items");
    methods.forEach(
        method -> {
          if (method.asText().equals("ALL") && methods.size() > 1) {
            throw ServiceError.by(CloudFrontRule.CORS_ALL, "The method ALL stands alone");
          }
        });
  }

  private static void publicKey(ObjectNode config, Optional<ObjectNode> before) {
    if (before.isPresent()) {
      for (String field : List.of("CallerReference", "Name", "EncodedKey")) {
        if (!before.get().get(field).equals(config.get(field))) {
          throw ServiceError.by(
              CloudFrontRule.KEY_FIXED, "You can't change the value of a public key: " + field);
        }
      }
      return;
    }
    String pem = config.get("EncodedKey").asText();
    try {
      byte[] der =
          Base64.getMimeDecoder()
              .decode(pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").strip());
      var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
      if (((RSAPublicKey) key).getModulus().bitLength() != KEY_BITS) {
        throw ServiceError.by(CloudFrontRule.KEY_VALID, "The public key has to have 2048 bits");
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw ServiceError.by(
          CloudFrontRule.KEY_VALID, "Your request contains an RSA public key that isn't valid");
    }
  }

  private void keyGroup(ObjectNode config) {
    JsonNode keys = config.get("Items");
    if (keys.size() > MOST_KEYS) {
      throw ServiceError.by(
          CloudFrontRule.KEYS_IN_GROUP, keys.size() + " keys; at most " + MOST_KEYS);
    }
    for (JsonNode key : keys) {
      if (!publicKeys.contains(key.asText())) {
        throw ServiceError.by(
            CloudFrontRule.KEY_EXISTS,
            "The key group refers to the public key " + key + ", which does not exist");
      }
    }
  }
}
