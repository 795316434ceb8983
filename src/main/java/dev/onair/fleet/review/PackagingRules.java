package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.NO_CHANGE;
import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.URL_CHANGE;
import static dev.onair.fleet.review.Impact.VIEWER_VISIBLE;

import java.util.List;

/**
 * MediaPackage V2. Channels, endpoints and policies go through Cloud Control, whose provider
 * resource patches the service's own object in place; nothing of that reaches the encoder, because
 * the packager module holds the ingest URLs.
 */
final class PackagingRules {

  private static final String CHANNEL = "AWS::MediaPackageV2::Channel";
  private static final String CHANNEL_POLICY = CHANNEL + "Policy";
  private static final String ENDPOINT = "AWS::MediaPackageV2::OriginEndpoint";
  private static final String ENDPOINT_POLICY = ENDPOINT + "Policy";
  private static final String ALL = "AWS::MediaPackageV2::(Channel|OriginEndpoint)(Policy)?";
  private static final String GROUP = "aws_media_packagev2_channel_group";
  private static final String MANIFEST = "(Hls|LowLatencyHls|Dash)Manifests";

  private PackagingRules() {}

  static List<Rule> rules() {
    return List.of(
        // Any update makes what was read back unknown in the plan; nothing depends on it.
        Rule.on(ALL).setting("properties", NO_CHANGE, "read back from the service"),
        Rule.on(CHANNEL + "|" + ENDPOINT)
            .setting("(Tags|Description).*", SAFE, "patched in place, seen by no player"),
        Rule.on(ALL).setting(Settings.FORM, SAFE, "the content stays the same"),
        Rule.on(ALL).created(SAFE, "it was not there before"),

        // The names and InputType force a replacement: AWS's schema marks them as create-only.
        Rule.on(CHANNEL).setting(".*", OFF_AIR, "what the encoder sends may no longer fit"),
        Rule.on(CHANNEL)
            .gone(OFF_AIR, "the ingest and egress URLs end here, and what was recorded is lost"),
        Rule.on(CHANNEL_POLICY)
            .setting(".*", OFF_AIR, "whom it no longer names can't send segments any more"),
        Rule.on(CHANNEL_POLICY).gone(OFF_AIR, "without it the encoder can't send segments"),

        // A manifest is an element of a list: its removal is an update of the endpoint.
        Rule.on(ENDPOINT)
            .removed(MANIFEST + "(\\[[^\\]]*\\])?", URL_CHANGE, "the manifest's URL ends here"),
        Rule.on(ENDPOINT)
            .setting(MANIFEST + ".*\\.ManifestName", URL_CHANGE, "the name is a part of the URL"),
        Rule.on(ENDPOINT)
            .setting(
                MANIFEST + ".*|Segment.*|StartoverWindowSeconds",
                VIEWER_VISIBLE,
                "the endpoint is patched in place: players get other manifests or segments"),
        Rule.on(ENDPOINT).setting(".*", OFF_AIR, "onair sets nothing else, and knows no better"),
        // ContainerType can't be changed, so the packager module replaces the endpoint. Its URLs
        // stay, but there is nothing behind them until the new endpoint has segments.
        Rule.on(ENDPOINT).replaced(OFF_AIR, "the endpoint is deleted before the new one is made"),
        Rule.on(ENDPOINT).deleted(URL_CHANGE, "the endpoint's URLs end here"),
        Rule.on(ENDPOINT_POLICY)
            .setting(".*", URL_CHANGE, "only what it now names may fetch: another distribution"),
        Rule.on(ENDPOINT_POLICY).replaced(OFF_AIR, "for a moment nobody may fetch from it"),
        Rule.on(ENDPOINT_POLICY).deleted(URL_CHANGE, "nobody may fetch from the endpoint any more"),
        Rule.on(GROUP).created(SAFE, "no channel is in it yet"),
        Rule.on(GROUP)
            .setting("(tags(_all)?|description)(\\..*)?", SAFE, "updated in place, seen by nobody"),
        Rule.on(GROUP).setting(".*", OFF_AIR, "the service can't change it: the apply fails"),
        Rule.on(GROUP).gone(OFF_AIR, "all URLs of all its channels end here"));
  }
}
