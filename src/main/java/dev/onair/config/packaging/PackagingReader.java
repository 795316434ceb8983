package dev.onair.config.packaging;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Names;
import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.PackagingSpec;
import java.util.List;
import java.util.Optional;

/** Reads a channel's {@code packaging}. */
public final class PackagingReader {

  private final Defaults defaults;
  private final Optional<Integer> mostEndpoints;

  /**
   * @param mostEndpoints origin endpoints that the account may have a channel; absent where that is
   *     not known
   */
  public PackagingReader(Defaults defaults, Optional<Integer> mostEndpoints) {
    this.defaults = defaults;
    this.mostEndpoints = mostEndpoints;
  }

  /** The packaging of a channel; empty where something in it is wrong. */
  public Optional<PackagingSpec> read(Section packaging) {
    AdMarkers adMarkers = packaging.oneOf("ad-markers", AdMarkers.class);
    packaging.demand("endpoints");
    packaging.named("endpoints", Names.ENDPOINT);
    List<Section> sections = packaging.children("endpoints", defaults.each("endpoint"));
    if (sections.isEmpty()) {
      packaging.error(
          "endpoints", Flaw.EMPTY, "a channel needs an origin endpoint; keep hls or cmaf");
    }
    mostEndpoints
        .filter(most -> sections.size() > most)
        .ifPresent(
            most ->
                packaging.error(
                    "endpoints",
                    Flaw.COUNT,
                    "%d endpoints are too many; MediaPackage takes up to %d a channel. Ask AWS for more, then say quotas.endpoints-per-channel in shared.conf"
                        .formatted(sections.size(), most)));
    List<EndpointSpec> endpoints =
        sections.stream()
            .flatMap(s -> new EndpointReader(s, defaults, adMarkers).read().stream())
            .toList();
    return packaging.build(() -> new PackagingSpec(endpoints));
  }
}
