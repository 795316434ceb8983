package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.protocol.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a viewer brings to prove that they may see something, in the URL or in cookies.
 *
 * @param key the id of the key
 * @param signature in CloudFront's form of base64
 * @param policy a policy of one's own, in that form
 * @param expires where the policy is the canned one: when it ends, in seconds of the epoch
 */
record Signature(
    String key, Optional<String> signature, Optional<String> policy, Optional<String> expires) {

  /** The parameters that are CloudFront's, and that origins never see. */
  static final Set<String> PARAMETERS = Set.of("Policy", "Signature", "Key-Pair-Id", "Expires");

  /**
   * @see EdgeRule#URL_BEFORE_COOKIES
   */
  static Optional<Signature> of(HttpRequest request) {
    QueryString query = QueryString.of(request.rawQuery());
    Map<String, String> cookies = Cookies.of(request);
    return of(query::value)
        .or(() -> of(name -> Optional.ofNullable(cookies.get("CloudFront-" + name))));
  }

  private static Optional<Signature> of(Function<String, Optional<String>> values) {
    return values
        .apply("Key-Pair-Id")
        .map(
            key ->
                new Signature(
                    key,
                    values.apply("Signature"),
                    values.apply("Policy"),
                    values.apply("Expires")));
  }
}
