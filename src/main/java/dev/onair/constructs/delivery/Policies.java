package dev.onair.constructs.delivery;

import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicy;
import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOrigin;
import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_cache_policy.CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigQueryStrings;
import com.hashicorp.cdktf.providers.aws.cloudfront_origin_request_policy.CloudfrontOriginRequestPolicy;
import com.hashicorp.cdktf.providers.aws.cloudfront_origin_request_policy.CloudfrontOriginRequestPolicyCookiesConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_origin_request_policy.CloudfrontOriginRequestPolicyHeadersConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_origin_request_policy.CloudfrontOriginRequestPolicyHeadersConfigHeaders;
import com.hashicorp.cdktf.providers.aws.cloudfront_origin_request_policy.CloudfrontOriginRequestPolicyQueryStringsConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicy;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicyCorsConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowHeaders;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowMethods;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowOrigins;
import com.hashicorp.cdktf.providers.aws.cloudfront_response_headers_policy.CloudfrontResponseHeadersPolicyCorsConfigAccessControlExposeHeaders;
import dev.onair.model.SharedSpec;
import dev.onair.model.delivery.PlaylistQueries;
import java.time.Duration;
import java.util.List;
import software.constructs.Construct;

/**
 * What CloudFront caches, forwards and answers: the policies of the distribution's behaviors.
 *
 * @param playlists the id of the cache policy of HLS playlists and DASH manifests
 * @param segments the id of the cache policy of everything else
 * @param originRequest the id of the policy of what is forwarded, but not cached by
 * @param responseHeaders the id of the policy of what players are told
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/cdn-recommendations.html">AWS:
 *     CDN recommendations</a>
 */
record Policies(String playlists, String segments, String originRequest, String responseHeaders) {

  /** What MediaPackage needs for answering a CORS preflight. */
  private static final List<String> CORS_HEADERS =
      List.of("Access-Control-Request-Headers", "Access-Control-Request-Method", "Origin");

  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");

  /** For how long a browser may rely on the answer to a preflight. */
  private static final Duration PREFLIGHT_MAX_AGE = Duration.ofDays(1);

  /** The longest that CloudFront takes: the origin's max-age is never cut. */
  private static final Duration ANY_MAX_AGE = Duration.ofDays(365);

  static Policies create(Construct scope, SharedSpec shared) {
    List<String> queries = PlaylistQueries.of(shared.delivery().startover());
    return new Policies(
        playlists(scope, shared, queries),
        segments(scope, shared),
        originRequest(scope, shared),
        responseHeaders(scope, shared));
  }

  private static String playlists(Construct scope, SharedSpec shared, List<String> queries) {
    return CloudfrontCachePolicy.Builder.create(scope, "playlist-cache-policy")
        .name(shared.resourceName("PlaylistCachePolicy"))
        .comment("Playlists: MediaPackage's max-age, or a second where it gives none")
        .minTtl(0)
        .defaultTtl(1)
        .maxTtl(ANY_MAX_AGE.toSeconds())
        .parametersInCacheKeyAndForwardedToOrigin(
            cacheKey(
                CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfig
                    .builder()
                    .queryStringBehavior("whitelist")
                    .queryStrings(
                        CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfigQueryStrings
                            .builder()
                            .items(queries)
                            .build())
                    .build(),
                true))
        .build()
        .getId();
  }

  private static String segments(Construct scope, SharedSpec shared) {
    return CloudfrontCachePolicy.Builder.create(scope, "segment-cache-policy")
        .name(shared.resourceName("SegmentCachePolicy"))
        .comment("Segments: MediaPackage's max-age, or a day where it gives none")
        .minTtl(0)
        .defaultTtl(Duration.ofDays(1).toSeconds())
        .maxTtl(ANY_MAX_AGE.toSeconds())
        .parametersInCacheKeyAndForwardedToOrigin(
            cacheKey(
                CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfig
                    .builder()
                    .queryStringBehavior("none")
                    .build(),
                false))
        .build()
        .getId();
  }

  private static CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOrigin cacheKey(
      CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginQueryStringsConfig queries,
      boolean compressed) {
    return CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOrigin.builder()
        .enableAcceptEncodingBrotli(compressed)
        .enableAcceptEncodingGzip(compressed)
        .cookiesConfig(
            CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginCookiesConfig.builder()
                .cookieBehavior("none")
                .build())
        .headersConfig(
            CloudfrontCachePolicyParametersInCacheKeyAndForwardedToOriginHeadersConfig.builder()
                .headerBehavior("none")
                .build())
        .queryStringsConfig(queries)
        .build();
  }

  private static String originRequest(Construct scope, SharedSpec shared) {
    return CloudfrontOriginRequestPolicy.Builder.create(scope, "origin-request-policy")
        .name(shared.resourceName("OriginRequestPolicy"))
        .comment("What MediaPackage needs beside the cache key: the headers of CORS")
        .cookiesConfig(
            CloudfrontOriginRequestPolicyCookiesConfig.builder().cookieBehavior("none").build())
        .headersConfig(
            CloudfrontOriginRequestPolicyHeadersConfig.builder()
                .headerBehavior("whitelist")
                .headers(
                    CloudfrontOriginRequestPolicyHeadersConfigHeaders.builder()
                        .items(CORS_HEADERS)
                        .build())
                .build())
        .queryStringsConfig(
            CloudfrontOriginRequestPolicyQueryStringsConfig.builder()
                .queryStringBehavior("none")
                .build())
        .build()
        .getId();
  }

  private static String responseHeaders(Construct scope, SharedSpec shared) {
    return CloudfrontResponseHeadersPolicy.Builder.create(scope, "response-headers-policy")
        .name(shared.resourceName("ResponseHeadersPolicy"))
        .comment("CORS: which web players may read the streams")
        .corsConfig(
            CloudfrontResponseHeadersPolicyCorsConfig.builder()
                .accessControlAllowCredentials(false)
                .accessControlAllowHeaders(
                    CloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowHeaders.builder()
                        .items(List.of("*"))
                        .build())
                .accessControlAllowMethods(
                    CloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowMethods.builder()
                        .items(METHODS)
                        .build())
                .accessControlAllowOrigins(
                    CloudfrontResponseHeadersPolicyCorsConfigAccessControlAllowOrigins.builder()
                        .items(shared.delivery().corsOrigins())
                        .build())
                // Players measure by the length, and set their clocks by the date.
                .accessControlExposeHeaders(
                    CloudfrontResponseHeadersPolicyCorsConfigAccessControlExposeHeaders.builder()
                        .items(List.of("Content-Length", "Content-Range", "Date"))
                        .build())
                .accessControlMaxAgeSec(PREFLIGHT_MAX_AGE.toSeconds())
                .originOverride(true)
                .build())
        .build()
        .getId();
  }
}
