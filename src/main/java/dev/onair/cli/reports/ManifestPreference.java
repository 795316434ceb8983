package dev.onair.cli.reports;

import dev.onair.model.ChannelSpec;
import dev.onair.model.packaging.Container;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.model.packaging.ManifestSpec.Format;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which manifest of a channel goes into a playlist that must do for every player: one at the live
 * edge before a delayed one; HLS, which all of them play, before LL-HLS, and that before DASH; TS,
 * which old set-top boxes need, before CMAF; but HEVC in TS, which hardly any plays, last of all.
 *
 * @see <a
 *     href="https://developer.apple.com/documentation/http-live-streaming/hls-authoring-specification-for-apple-devices">Apple:
 *     HEVC is delivered in fMP4</a>
 */
final class ManifestPreference {

  /** That of a channel without a file: only the URLs tell what they are of. */
  static final ManifestPreference NONE = new ManifestPreference();

  /**
   * After all that are known: what was deployed, and is no longer in the channel's file; DASH,
   * which the URL tells, after the others.
   */
  private static final String LAST = "9";

  private final Map<String, String> ranks = new HashMap<>();

  private ManifestPreference() {}

  ManifestPreference(ChannelSpec channel) {
    boolean isHevc = channel.encoding().settings().has("h265_settings");
    for (EndpointSpec endpoint : channel.packaging().endpoints()) {
      for (ManifestSpec manifest : endpoint.manifests()) {
        ranks.put(endpoint.name() + "/" + manifest.name(), rank(isHevc, endpoint, manifest));
      }
    }
  }

  /**
   * The URL to prefer.
   *
   * @param playback the URLs by {@code <endpoint>/<manifest>}
   */
  Optional<String> best(Map<String, String> playback) {
    return playback.entrySet().stream()
        .min(
            Comparator.comparing(
                    (Map.Entry<String, String> url) -> ranks.getOrDefault(url.getKey(), LAST))
                .thenComparing(url -> url.getValue().endsWith(".mpd"))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue);
  }

  /** Digits to compare one after the other. */
  private static String rank(boolean isHevc, EndpointSpec endpoint, ManifestSpec manifest) {
    return (isHevc && endpoint.container() == Container.TS ? "1" : "0")
        + (manifest.timeDelay().isPresent() ? "1" : "0")
        + formatRank(manifest.format())
        + (endpoint.container() == Container.TS ? "0" : "1");
  }

  private static int formatRank(Format format) {
    return switch (format) {
      case HLS -> 0;
      case LL_HLS -> 1;
      case DASH -> 2;
    };
  }
}
