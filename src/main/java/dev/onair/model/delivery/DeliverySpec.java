package dev.onair.model.delivery;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How viewers reach the channels: one CloudFront distribution.
 *
 * @param accessLogs where requests are logged; absent: nowhere
 * @param domain the operator's own domain names; absent: CloudFront's
 * @param access who may watch
 * @param edge how the edge serves
 * @param origin how the edge asks MediaPackage
 * @param startover whether players may ask for another time than now; what makes their query
 *     strings part of the cache key
 * @param corsOrigins the web origins whose players may read the streams; {@code *}: any
 */
public record DeliverySpec(
    Optional<AccessLogs> accessLogs,
    Optional<OwnDomain> domain,
    ViewerAccess access,
    Edge edge,
    Origin origin,
    boolean startover,
    List<String> corsOrigins) {

  public DeliverySpec {
    Objects.requireNonNull(accessLogs, "accessLogs");
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(access, "access");
    Objects.requireNonNull(edge, "edge");
    Objects.requireNonNull(origin, "origin");
    corsOrigins = List.copyOf(corsOrigins);
    if (corsOrigins.isEmpty()) {
      throw new IllegalArgumentException("CORS needs at least one origin");
    }
  }
}
