package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.protocol.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a viewer may see what they ask for, where a behavior wants signatures.
 *
 * @param keys those of the behavior, by id
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PrivateContent.html">AWS:
 *     signed URLs and signed cookies</a>
 */
record ViewerAccess(Map<String, PublicKey> keys, Instant now) {

  private static final String CANNED =
      "{\"Statement\":[{\"Resource\":\"%s\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":%s}}}]}";

  /**
   * Lets a request pass.
   *
   * @param distribution whose host a signature is of, whatever the name is here
   */
  void check(HttpRequest request, Distribution distribution) throws Refused {
    Signature signature =
        Signature.of(request)
            .orElseThrow(
                () ->
                    Refused.signature(
                        EdgeRule.KEY_MISSING,
                        "Missing Key-Pair-Id query parameter or cookie value"));
    PublicKey key = keys.get(signature.key());
    if (key == null) {
      throw Refused.signature(EdgeRule.KEY_UNKNOWN, "Unknown Key");
    }
    byte[] signed =
        signature
            .signature()
            .flatMap(ViewerAccess::decoded)
            .orElseThrow(
                () -> Refused.signature(EdgeRule.SIGNATURE_FORM, "Could not unencode Signature"));
    List<String> addresses = addresses(request, distribution);
    String policy =
        signature.policy().isPresent()
            ? own(signature.policy().get())
            : canned(signature.expires(), addresses, key, signed);
    ViewerPolicy parsed = ViewerPolicy.parse(policy).orElseThrow(ViewerAccess::malformed);
    if (!verifies(key, policy, signed) || !parsed.allows(addresses, now)) {
      throw denied();
    }
  }

  private static String own(String encoded) throws Refused {
    return decoded(encoded)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(ViewerAccess::malformed);
  }

  /** The canned policy of that one of the addresses that was signed. */
  private static String canned(
      Optional<String> expires, List<String> addresses, PublicKey key, byte[] signed)
      throws Refused {
    String end =
        expires.filter(text -> text.matches("\\d{1,12}")).orElseThrow(ViewerAccess::denied);
    return addresses.stream()
        .map(address -> CANNED.formatted(address, end))
        .filter(policy -> verifies(key, policy, signed))
        .findFirst()
        .orElseThrow(ViewerAccess::denied);
  }

  private static Refused malformed() {
    return Refused.signature(EdgeRule.POLICY_FORM, "Malformed Policy");
  }

  private static Refused denied() {
    return Refused.signature(EdgeRule.ACCESS, "Access denied");
  }

  /** What was asked for: with AWS, by either protocol, and as it is called here. */
  private static List<String> addresses(HttpRequest request, Distribution distribution) {
    String query =
        QueryString.of(request.rawQuery())
            .only(name -> !Signature.PARAMETERS.contains(name))
            .text();
    String path = request.rawPath() + (query.isEmpty() ? "" : "?" + query);
    String here = request.header("host").orElse("");
    return List.of(
        "https://" + distribution.host() + path,
        "http://" + distribution.host() + path,
        "http://" + here + path);
  }

  /** In CloudFront's base64 {@code -}, {@code _} and {@code ~} stand for what a URL can't have. */
  private static Optional<byte[]> decoded(String text) {
    String base64 = text.replace("%7E", "~").replace('-', '+').replace('_', '=').replace('~', '/');
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean verifies(PublicKey key, String policy, byte[] signature) {
    try {
      java.security.Signature verifier = java.security.Signature.getInstance("SHA1withRSA");
      verifier.initVerify(key);
      verifier.update(policy.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
