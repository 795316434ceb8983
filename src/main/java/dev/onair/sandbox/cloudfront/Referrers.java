package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.World;
import java.util.Optional;
import java.util.function.Predicate;

/** Who refers to what, which therefore can't be deleted. */
record Referrers(World world) {

  /** One of those that refer to something. */
  Optional<String> to(Kind kind, String id) {
    Optional<String> distribution = distribution(config -> kind.referredTo(config).contains(id));
    return kind == Kind.PUBLIC_KEY ? keyGroup(id) : distribution;
  }

  /** A distribution that uses a function. */
  Optional<String> toFunction(String arn) {
    return distribution(config -> config.findValuesAsText("FunctionARN").contains(arn));
  }

  private Optional<String> distribution(Predicate<ObjectNode> refers) {
    return world.store().resources(Distributions.TABLE).rows().entrySet().stream()
        .filter(entry -> refers.test((ObjectNode) entry.getValue().get("DistributionConfig")))
        .map(entry -> "distribution " + entry.getKey())
        .findFirst();
  }

  private Optional<String> keyGroup(String publicKey) {
    for (var entry : world.store().resources(Kind.KEY_GROUP.table()).rows().entrySet()) {
      for (JsonNode item : entry.getValue().at("/KeyGroupConfig/Items")) {
        if (item.asText().equals(publicKey)) {
          return Optional.of("key group " + entry.getKey());
        }
      }
    }
    return Optional.empty();
  }
}
