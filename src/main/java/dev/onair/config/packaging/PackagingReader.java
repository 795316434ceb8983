package dev.onair.config.packaging;

import dev.onair.config.Defaults;
import dev.onair.config.Section;
import dev.onair.model.Names;
import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.PackagingSpec;
import java.util.List;
import java.util.Optional;

/** Reads a channel's {@code packaging}. */
public final class PackagingReader {

  /** AWS: 10 origin endpoints a channel by default. */
  private static final int MAX_ENDPOINTS = 10;

  private final Defaults defaults;

  public PackagingReader(Defaults defaults) {
    this.defaults = defaults;
  }

  /** The packaging of a channel; empty where something in it is wrong. */
  public Optional<PackagingSpec> read(Section packaging) {
    AdMarkers adMarkers = packaging.oneOf("ad-markers", AdMarkers.class);
    packaging.demand("endpoints");
    packaging.named("endpoints", Names.ENDPOINT);
    List<Section> sections = packaging.children("endpoints", defaults.each("endpoint"));
    if (sections.isEmpty()) {
      packaging.error("endpoints", "a channel needs an origin endpoint; keep hls or cmaf");
    }
    if (sections.size() > MAX_ENDPOINTS) {
      packaging.error(
          "endpoints",
          "%d endpoints are too many; MediaPackage takes up to %d a channel"
              .formatted(sections.size(), MAX_ENDPOINTS));
    }
    List<EndpointSpec> endpoints =
        sections.stream()
            .flatMap(s -> new EndpointReader(s, defaults, adMarkers).read().stream())
            .toList();
    return packaging.build(() -> new PackagingSpec(endpoints));
  }
}
