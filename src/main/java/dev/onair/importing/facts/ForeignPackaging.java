package dev.onair.importing.facts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What MediaPackage offers of a channel, in the terms of {@code packaging}.
 *
 * @param adMarkers how manifests mark avails; absent where the form does not say it
 * @param endpoints the origin endpoints by name; absent where the form says nothing of them, so
 *     that they are onair's own
 */
public record ForeignPackaging(
    Optional<String> adMarkers, Optional<SortedMap<String, Endpoint>> endpoints) {

  /** Nothing is known. */
  public static final ForeignPackaging UNKNOWN =
      new ForeignPackaging(Optional.empty(), Optional.empty());

  /**
   * An origin endpoint.
   *
   * @param container TS or CMAF
   * @param segment the length of its segments in whole seconds; absent where the form does not say
   *     it
   * @param settings its other settings, as they are written, by their keys
   * @param manifests the manifests by name
   */
  public record Endpoint(
      String container,
      Optional<Integer> segment,
      Map<String, String> settings,
      SortedMap<String, Manifest> manifests) {
    public Endpoint {
      Objects.requireNonNull(container, "container");
      Objects.requireNonNull(segment, "segment");
      settings = new TreeMap<>(settings);
      manifests = new TreeMap<>(manifests);
    }
  }

  /**
   * A manifest.
   *
   * @param format HLS, LL_HLS or DASH
   * @param settings its settings, as they are written, by their keys
   */
  public record Manifest(String format, Map<String, String> settings) {
    public Manifest {
      Objects.requireNonNull(format, "format");
      settings = new TreeMap<>(settings);
    }
  }

  public ForeignPackaging {
    Objects.requireNonNull(adMarkers, "adMarkers");
    endpoints = endpoints.map(TreeMap::new);
  }

  /** The names of the endpoints; none where the form says nothing of them. */
  public List<String> names() {
    return endpoints.map(named -> List.copyOf(named.keySet())).orElse(List.of());
  }
}
