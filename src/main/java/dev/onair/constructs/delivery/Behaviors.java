package dev.onair.constructs.delivery;

import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionDefaultCacheBehavior;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionOrderedCacheBehavior;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which origin a request goes to, and how it is cached.
 *
 * <p>CloudFront takes the first pattern that matches, so the groups beside the default one come
 * first, each with its own three; what is left belongs to the default group. Patterns are
 * case-sensitive, as the names in them are; the slash behind a group's name keeps {@code sport} and
 * {@code sports} apart.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html">AWS:
 *     cache behaviors</a>
 */
record Behaviors(Policies policies, List<ChannelGroup> groups) {

  private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS");
  private static final List<String> CACHED_METHODS = List.of("GET", "HEAD");
  private static final String HTTPS = "redirect-to-https";

  Behaviors {
    groups = List.copyOf(groups);
  }

  /** The behaviors with a pattern, in the order in which CloudFront tries them. */
  List<CloudfrontDistributionOrderedCacheBehavior> ordered() {
    Stream<CloudfrontDistributionOrderedCacheBehavior> others =
        groups.stream()
            .skip(1)
            .flatMap(
                group -> {
                  String path = "/out/v1/" + group.name() + "/*";
                  return Stream.concat(playlists(path, group), Stream.of(segments(path, group)));
                });
    return Stream.concat(others, playlists("*", groups.get(0))).toList();
  }

  /** What no pattern matches: the default group's segments. */
  CloudfrontDistributionDefaultCacheBehavior fallback() {
    return CloudfrontDistributionDefaultCacheBehavior.builder()
        .targetOriginId(groups.get(0).name())
        .viewerProtocolPolicy(HTTPS)
        .allowedMethods(METHODS)
        .cachedMethods(CACHED_METHODS)
        .compress(false)
        .cachePolicyId(policies.segments())
        .originRequestPolicyId(policies.originRequest())
        .responseHeadersPolicyId(policies.responseHeaders())
        .build();
  }

  private Stream<CloudfrontDistributionOrderedCacheBehavior> playlists(
      String path, ChannelGroup group) {
    return Stream.of(".m3u8", ".mpd")
        .map(extension -> behavior(path + extension, group, policies.playlists(), true));
  }

  private CloudfrontDistributionOrderedCacheBehavior segments(String path, ChannelGroup group) {
    return behavior(path, group, policies.segments(), false);
  }

  private CloudfrontDistributionOrderedCacheBehavior behavior(
      String pattern, ChannelGroup group, String cachePolicy, boolean compress) {
    return CloudfrontDistributionOrderedCacheBehavior.builder()
        .pathPattern(pattern)
        .targetOriginId(group.name())
        .viewerProtocolPolicy(HTTPS)
        .allowedMethods(METHODS)
        .cachedMethods(CACHED_METHODS)
        .compress(compress)
        .cachePolicyId(cachePolicy)
        .originRequestPolicyId(policies.originRequest())
        .responseHeadersPolicyId(policies.responseHeaders())
        .build();
  }
}
