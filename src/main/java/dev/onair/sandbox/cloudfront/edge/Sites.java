package dev.onair.sandbox.cloudfront.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.World;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds a distribution by the name that it is asked under. {@code d1.cloudfront.net} is {@code
 * d1.cloudfront.localhost} here, an alias {@code tv.example.com} is {@code
 * tv.example.com.localhost}; labels before these make no difference, so that a browser can be given
 * more connections.
 */
final class Sites {

  private static final String HERE = ".localhost";
  private static final String NET = ".net";

  private final World world;

  Sites(World world) {
    this.world = world;
  }

  /**
   * @param host without a port, in lower case
   */
  Optional<Distribution> at(String host) {
    if (!host.endsWith(HERE)) {
      return Optional.empty();
    }
    String name = host.substring(0, host.length() - HERE.length());
    return world.alone(
        () ->
            world.store().resources("cloudfront/distribution").values().stream()
                .flatMap(row -> known(row, name).stream())
                .findFirst());
  }

  private Optional<Distribution> known(ObjectNode row, String name) {
    return names(row)
        .flatMap(own -> asked(own, name).stream())
        .findFirst()
        .map(host -> new DistributionReader(world.store()).read(row, host));
  }

  /** Its own names, as they are with AWS. */
  private static Stream<String> names(ObjectNode row) {
    JsonNode aliases = row.at("/DistributionConfig/Aliases/Items");
    return Stream.concat(
        Stream.of(row.get("DomainName").asText()),
        StreamSupport.stream(aliases.spliterator(), false).map(JsonNode::asText));
  }

  /** The name that AWS would be asked for. */
  private static Optional<String> asked(String own, String name) {
    String here =
        own.endsWith(".cloudfront" + NET) ? own.substring(0, own.length() - NET.length()) : own;
    if (here.startsWith("*.")) {
      return name.endsWith(here.substring(1)) ? Optional.of(name) : Optional.empty();
    }
    return name.equals(here) || name.endsWith("." + here) ? Optional.of(own) : Optional.empty();
  }
}
