package dev.onair.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.review.AccessKind.Reach;
import dev.onair.model.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who gets in by what AWS has at one moment, in words that are either there or not. Judged by
 * examples, and not by rules such as the review's: some addresses, some countries, some pages.
 *
 * @param in who does what: {@code 203.0.113.1 pushes}
 * @param others where the stream comes from and goes to, and what nobody can look up any more: less
 *     of it shuts nobody out
 */
record Admitted(Set<String> in, Set<String> others) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** An address of each network of the edits, and the one of their only host. */
  private static final List<String> ENCODERS =
      List.of("203.0.113.1/32", "203.0.113.200/32", "192.0.2.1/32", "192.0.2.9/32");

  private static final List<String> COUNTRIES = List.of("AQ", "DE", "US");
  private static final List<String> PAGES =
      List.of("https://player.example.com", "https://other.example");

  /** Before and after the days that the edits keep logs for. */
  private static final List<Integer> DAYS_AGO = List.of(1, 75, 100);

  /**
   * To a channel.
   *
   * @param networks who may push, in CIDR notation
   * @param places what its inputs and its encoder channel name
   */
  static Admitted toChannel(
      Deployment deployment, String channel, Set<String> networks, List<JsonNode> places) {
    Set<String> in = new TreeSet<>();
    ENCODERS.stream()
        .filter(one -> networks.stream().anyMatch(network -> contains(network, one)))
        .forEach(one -> in.add(one + " pushes"));
    for (ObjectNode role : deployment.sandbox().all("iam/role")) {
      if (role.at("/role/RoleName").asText().equals("onair_" + channel + "_MediaLiveRole")) {
        role.path("inline").forEach(policy -> grants(policy.asText(), in));
      }
    }
    Set<String> others = new TreeSet<>();
    places.forEach(place -> named(place, others));
    return new Admitted(in, others);
  }

  /**
   * To all channels.
   *
   * @param distribution CloudFront's configuration of the distribution
   * @param policies CloudFront's policies that it uses
   */
  static Admitted toAll(
      Deployment deployment, JsonNode distribution, Collection<JsonNode> policies) {
    Set<String> in = new TreeSet<>();
    JsonNode geo = distribution.at("/Restrictions/GeoRestriction");
    for (String country : COUNTRIES) {
      boolean isListed = geo.path("Items").toString().contains('"' + country + '"');
      boolean watches =
          switch (geo.path("RestrictionType").asText()) {
            case "whitelist" -> isListed;
            case "blacklist" -> !isListed;
            default -> true;
          };
      if (watches) {
        in.add(country + " watches");
      }
    }
    for (JsonNode policy : policies) {
      String origins = policy.findPath("AccessControlAllowOrigins").toString();
      PAGES.stream()
          .filter(page -> origins.contains("\"*\"") || origins.contains(page))
          .forEach(page -> in.add(page + " plays"));
    }
    if (distribution.path("WebACLId").asText().isEmpty()) {
      in.add("anyone passes the firewall");
    }
    Set<String> others = new TreeSet<>();
    for (int days : DAYS_AGO) {
      if (kept(deployment) < days) {
        others.add("who watched " + days + " days ago");
      }
    }
    return new Admitted(in, others);
  }

  /** In which ways others get in by now. */
  Set<Reach> since(Admitted before) {
    Set<Reach> reach = EnumSet.noneOf(Reach.class);
    if (!before.in.containsAll(in) || !before.others.containsAll(others)) {
      reach.add(Reach.WIDER);
    }
    if (!in.containsAll(before.in)) {
      reach.add(Reach.NARROWER);
    }
    return reach;
  }

  private static boolean contains(String network, String one) {
    return Network.of(network).contains(Network.of(one));
  }

  private static void grants(String policy, Set<String> in) {
    for (JsonNode statement : json(policy).path("Statement")) {
      for (JsonNode action : list(statement.path("Action"))) {
        for (JsonNode resource : list(statement.path("Resource"))) {
          in.add(
              "the role does %s with %s, %s"
                  .formatted(action.asText(), resource.asText(), statement.path("Condition")));
        }
      }
    }
  }

  /** The hosts that places name, and the secrets that they get. */
  private static void named(JsonNode places, Set<String> others) {
    for (String url : places.findValuesAsText("url")) {
      others.add(URI.create(url).getHost() + " is named");
    }
    for (String secret : places.findValuesAsText("passwordParam")) {
      if (!secret.isEmpty()) {
        others.add(secret + " is sent");
      }
    }
  }

  /** For how many days it is known who watched; the one bucket that there can be has the logs. */
  private static int kept(Deployment deployment) {
    List<ObjectNode> buckets = deployment.sandbox().all("s3/bucket");
    return buckets.isEmpty()
        ? 0
        : Integer.parseInt(
            buckets.get(0).toString().replaceAll(".*<Expiration><Days>(\\d+)<.*", "$1"));
  }

  private static Iterable<JsonNode> list(JsonNode oneOrMany) {
    return oneOrMany.isArray() ? oneOrMany : List.of(oneOrMany);
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
