package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.NO_CHANGE;
import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.URL_CHANGE;
import static dev.onair.fleet.review.Impact.VIEWER_VISIBLE;

import dev.onair.fleet.review.ReviewRule.On;
import dev.onair.model.stack.ProviderTypes;
import java.util.List;

/**
 * MediaPackage V2. Channels, endpoints and policies go through Cloud Control, whose provider
 * resource patches the service's own object in place; nothing of that reaches the encoder, because
 * the packager module holds the ingest URLs.
 */
final class PackagingRules {

  private static final On CHANNEL = ReviewRule.on(ProviderTypes.PACKAGING_CHANNEL);
  private static final On CHANNEL_POLICY = ReviewRule.on(ProviderTypes.PACKAGING_CHANNEL_POLICY);
  private static final On ENDPOINT = ReviewRule.on(ProviderTypes.ORIGIN_ENDPOINT);
  private static final On ENDPOINT_POLICY = ReviewRule.on(ProviderTypes.ORIGIN_ENDPOINT_POLICY);
  private static final On CHANNEL_OR_ENDPOINT =
      ReviewRule.on(ProviderTypes.PACKAGING_CHANNEL, ProviderTypes.ORIGIN_ENDPOINT);
  private static final On ALL =
      ReviewRule.on(
          ProviderTypes.PACKAGING_CHANNEL,
          ProviderTypes.PACKAGING_CHANNEL_POLICY,
          ProviderTypes.ORIGIN_ENDPOINT,
          ProviderTypes.ORIGIN_ENDPOINT_POLICY);
  private static final On GROUP = ReviewRule.on(ProviderTypes.CHANNEL_GROUP);
  private static final String MANIFEST = "(Hls|LowLatencyHls|Dash)Manifests";

  private PackagingRules() {}

  static List<ReviewRule> rules() {
    return List.of(
        // Any update makes what was read back unknown in the plan; nothing depends on it.
        ALL.setting(
            "mediapackage.read-back", "properties", NO_CHANGE, "read back from the service"),
        CHANNEL_OR_ENDPOINT.setting(
            "mediapackage.tags",
            "(Tags|Description).*",
            SAFE,
            "patched in place, seen by no player"),
        ALL.rewritten("mediapackage.rewritten", SAFE, "the content stays the same"),
        ALL.created("mediapackage.created", SAFE, "it was not there before"),

        // The names and InputType force a replacement: AWS's schema marks them as create-only.
        CHANNEL.setting(
            "mediapackage.channel.updated",
            ".*",
            OFF_AIR,
            "what the encoder sends may no longer fit"),
        CHANNEL.gone(
            "mediapackage.channel.removed",
            OFF_AIR,
            "the ingest and egress URLs end here, and what was recorded is lost"),
        CHANNEL_POLICY.setting(
            "mediapackage.channel-policy.updated",
            ".*",
            OFF_AIR,
            "whom it no longer names can't send segments any more"),
        CHANNEL_POLICY.gone(
            "mediapackage.channel-policy.removed",
            OFF_AIR,
            "without it the encoder can't send segments"),

        // A manifest is an element of a list: its removal is an update of the endpoint.
        ENDPOINT.removed(
            "mediapackage.endpoint.manifest-removed",
            MANIFEST + "(\\[[^\\]]*\\])?",
            URL_CHANGE,
            "the manifest's URL ends here"),
        ENDPOINT.setting(
            "mediapackage.endpoint.manifest-renamed",
            MANIFEST + ".*\\.ManifestName",
            URL_CHANGE,
            "the name is a part of the URL"),
        ENDPOINT.setting(
            "mediapackage.endpoint.manifests",
            MANIFEST + ".*|Segment.*|StartoverWindowSeconds",
            VIEWER_VISIBLE,
            "the endpoint is patched in place: players get other manifests or segments"),
        ENDPOINT.setting(
            "mediapackage.endpoint.updated",
            ".*",
            OFF_AIR,
            "onair sets nothing else, and knows no better"),
        // ContainerType can't be changed, so the packager module replaces the endpoint. Its URLs
        // stay, but there is nothing behind them until the new endpoint has segments.
        ENDPOINT.replaced(
            "mediapackage.endpoint.replaced",
            OFF_AIR,
            "the endpoint is deleted before the new one is made"),
        ENDPOINT.deleted(
            "mediapackage.endpoint.deleted", URL_CHANGE, "the endpoint's URLs end here"),
        ENDPOINT_POLICY.setting(
            "mediapackage.endpoint-policy.updated",
            ".*",
            URL_CHANGE,
            "only what it now names may fetch: another distribution"),
        ENDPOINT_POLICY.replaced(
            "mediapackage.endpoint-policy.replaced",
            OFF_AIR,
            "for a moment nobody may fetch from it"),
        ENDPOINT_POLICY.deleted(
            "mediapackage.endpoint-policy.deleted",
            URL_CHANGE,
            "nobody may fetch from the endpoint any more"),
        GROUP.created("mediapackage.channel-group.created", SAFE, "no channel is in it yet"),
        GROUP.setting(
            "mediapackage.channel-group.tags",
            "(tags(_all)?|description)(\\..*)?",
            SAFE,
            "updated in place, seen by nobody"),
        GROUP.setting(
            "mediapackage.channel-group.updated",
            ".*",
            OFF_AIR,
            "the service can't change it: the apply fails"),
        GROUP.gone(
            "mediapackage.channel-group.removed",
            OFF_AIR,
            "all URLs of all its channels end here"));
  }
}
