package dev.onair.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.review.Impact;
import dev.onair.sandbox.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What all channels share, as AWS has it at one moment.
 *
 * @param distribution CloudFront's configuration of the distribution
 * @param origins its origins, by id
 * @param policies CloudFront's policies that it uses, by id
 * @param buckets where it logs
 * @param admitted who gets in by all that
 */
record SharedSight(
    ObjectNode distribution,
    Map<String, JsonNode> origins,
    Map<String, JsonNode> policies,
    Set<String> buckets,
    Admitted admitted) {

  private static final List<String> POLICIES =
      List.of("CachePolicy", "OriginRequestPolicy", "ResponseHeadersPolicy");

  /** What no request is answered by. */
  private static final Set<String> SILENT = Set.of("Comment", "Logging", "Origins");

  /** Channels have none of these. */
  private static final Set<String> SERVICES = Set.of("cloudfront", "s3", "mediapackagev2");

  static SharedSight of(Deployment deployment) {
    ObjectNode row = deployment.sandbox().all("cloudfront/distribution").get(0);
    ObjectNode distribution = (ObjectNode) row.get("DistributionConfig");
    Map<String, JsonNode> origins = new TreeMap<>();
    distribution
        .at("/Origins/Items")
        .forEach(origin -> origins.put(origin.path("Id").asText(), origin));
    Map<String, JsonNode> policies = new TreeMap<>();
    for (String kind : POLICIES) {
      String table =
          "cloudfront/" + kind.replaceAll("(.)(\\p{Lu})", "$1-$2").toLowerCase(Locale.ROOT);
      for (ObjectNode policy : deployment.sandbox().all(table)) {
        policies.put(policy.path("Id").asText(), policy.path(kind + "Config"));
      }
    }
    Set<String> buckets = new TreeSet<>();
    deployment.sandbox().resources().getOrDefault("s3/bucket", List.of()).forEach(buckets::add);
    Admitted admitted = Admitted.toAll(deployment, distribution, policies.values());
    return new SharedSight(distribution, origins, policies, buckets, admitted);
  }

  /**
   * What an apply really did to what all channels share.
   *
   * @param writes the successful calls that were to change something
   */
  static Reality between(SharedSight before, SharedSight after, List<Call> writes) {
    List<Call> own = writes.stream().filter(SharedSight::isOfTheSharedStack).toList();
    boolean nothing = own.isEmpty();
    List<String> words = new ArrayList<>();
    List<Impact> impacts = new ArrayList<>();
    impacts.add(nothing ? Impact.NO_CHANGE : Impact.SAFE);
    for (String origin : before.origins.keySet()) {
      JsonNode now = after.origins.get(origin);
      if (now == null) {
        words.add("a channel group out of reach");
        impacts.add(Impact.OFF_AIR);
      } else if (!end(now).equals(end(before.origins.get(origin)))) {
        words.add("origin replaced");
        impacts.add(Impact.OFF_AIR);
      } else if (!now.equals(before.origins.get(origin))) {
        words.add("another way to the origin");
        impacts.add(Impact.VIEWER_VISIBLE);
      }
    }
    if (!before.origins.keySet().containsAll(after.origins.keySet())) {
      words.add("a channel group within reach");
      impacts.add(Impact.VIEWER_VISIBLE);
    }
    Set<String> members = changed(before.distribution, after.distribution);
    if (!members.isEmpty() || !before.policies.equals(after.policies)) {
      words.add("requests answered in another way");
      impacts.add(Impact.VIEWER_VISIBLE);
    }
    if (!names(before.distribution).equals(names(after.distribution))) {
      words.add("other playback URLs");
      impacts.add(Impact.URL_CHANGE);
    }
    if (!after.buckets.containsAll(before.buckets)) {
      words.add("access logs deleted");
      impacts.add(Impact.VIEWER_VISIBLE);
    }
    if (words.isEmpty()) {
      words.add(nothing ? "nothing" : "only what no stream depends on");
    }
    return new Reality(
        Impact.worst(impacts),
        String.join("; ", new TreeSet<>(words)),
        own.stream().map(Call::operation).toList(),
        after.admitted.since(before.admitted));
  }

  static boolean isOfTheSharedStack(Call call) {
    return SERVICES.contains(call.service());
  }

  /** Where requests go, and how they are signed. */
  private static List<JsonNode> end(JsonNode origin) {
    return List.of(origin.path("DomainName"), origin.path("OriginAccessControlId"));
  }

  /** The names that it has beside CloudFront's own; the first is that of the playback URLs. */
  private static JsonNode names(JsonNode distribution) {
    return distribution.at("/Aliases/Items");
  }

  private static Set<String> changed(JsonNode before, JsonNode after) {
    Set<String> members = new TreeSet<>();
    before.fieldNames().forEachRemaining(members::add);
    after.fieldNames().forEachRemaining(members::add);
    members.removeIf(name -> SILENT.contains(name) || before.path(name).equals(after.path(name)));
    // A further group has behaviors of its own, which answer no request that was answered before.
    if (!before.at("/Origins/Quantity").equals(after.at("/Origins/Quantity"))) {
      members.remove("CacheBehaviors");
    }
    return members;
  }
}
