package dev.onair.model.packaging;

import java.util.List;

/**
 * What MediaPackage offers to players.
 *
 * @param endpoints the origin endpoints, by name; at least one
 */
public record PackagingSpec(List<EndpointSpec> endpoints) {

  public PackagingSpec {
    endpoints = List.copyOf(endpoints);
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("a channel needs at least one origin endpoint");
    }
  }
}
