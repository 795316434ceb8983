package dev.onair.sandbox.mediapackage.live.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.iam.ServiceGrants;
import java.util.List;
import java.util.Optional;

/**
 * An origin endpoint where requests find it.
 *
 * @param host the domain of its channel group
 * @param endpoint what is deployed
 * @param policy its policy; absent: it lets nobody in
 */
record PublishedEndpoint(String host, Endpoint endpoint, Optional<String> policy) {

  private static final String CLOUDFRONT = "cloudfront.amazonaws.com";

  /** Copies of what a world has of it now, apart from what is changed later. */
  static Optional<PublishedEndpoint> find(World world, List<String> names) {
    String key = String.join("/", names);
    return world.alone(
        () ->
            table(world, "originEndpoint")
                .find(key)
                .map(
                    row ->
                        new PublishedEndpoint(
                            table(world, "channelGroup")
                                .find(names.get(0))
                                .map(group -> group.path("EgressDomain").asText())
                                .orElse(""),
                            new Endpoint(row.deepCopy()),
                            table(world, "originEndpointPolicy")
                                .find(key)
                                .map(policy -> text(policy.path("Policy"))))));
  }

  /**
   * Whether the policy lets CloudFront get something for a distribution.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-mediapackage.html">AWS:
   *     restrict access to a MediaPackage V2 origin</a>
   */
  boolean lets(World world, String action, String distribution) {
    String resource = endpoint.row().path("Arn").asText();
    return policy
        .filter(
            text -> ServiceGrants.letFor(world, text, CLOUDFRONT, action, resource, distribution))
        .isPresent();
  }

  private static StoreTable table(World world, String kind) {
    return world.store().notes("mediapackagev2/" + kind);
  }

  private static String text(JsonNode policy) {
    return policy.isTextual() ? policy.asText() : policy.toString();
  }
}
