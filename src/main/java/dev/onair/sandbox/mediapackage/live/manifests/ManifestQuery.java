package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.protocol.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The parameters of a request that mean something to MediaPackage; it ignores all others.
 *
 * @param values by name in lower case, as they were sent, decoded
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/msettings-params.html">AWS:
 *     time-shifted query parameters</a>
 */
record ManifestQuery(NavigableMap<String, String> values) {

  static final String FILTER = "aws.manifestfilter";
  static final String SETTINGS = "aws.manifestsettings";

  /** Settings, which may stand by themselves or in {@link #SETTINGS}. */
  private static final List<String> SINGLE = List.of("start", "end", "time_delay");

  private static final List<String> IN_SETTINGS =
      List.of("start", "end", "time_delay", "clip_start_time", "manifest_window_seconds");

  private static final String SEQUENCE = "_hls_msn";
  private static final String PART = "_hls_part";

  /** https://docs.aws.amazon.com/mediapackage/latest/userguide/msettings-params.html */
  private static final int LONGEST = 1024;

  /**
   * Reads a request's.
   *
   * @throws Refusal if one is there twice or too long
   */
  static ManifestQuery of(HttpRequest request) {
    NavigableMap<String, String> values = new TreeMap<>();
    for (Map.Entry<String, List<String>> parameter : request.query().entrySet()) {
      String name = parameter.getKey().toLowerCase(Locale.ROOT);
      boolean known =
          SINGLE.contains(name) || List.of(FILTER, SETTINGS, SEQUENCE, PART).contains(name);
      if (!known) {
        continue;
      }
      for (String value : parameter.getValue()) {
        if (value.length() > LONGEST) {
          throw Refusal.bad(name + " has more than " + LONGEST + " characters.");
        }
        if (values.put(name, value) != null) {
          throw Refusal.bad(name + " is given twice.");
        }
      }
    }
    return new ManifestQuery(values);
  }

  Optional<String> filter() {
    return Optional.ofNullable(values.get(FILTER));
  }

  /** Whether anything is asked for that only manifests have. */
  boolean asksForManifest() {
    return values.containsKey(FILTER)
        || values.containsKey(SETTINGS)
        || SINGLE.stream().anyMatch(values::containsKey);
  }

  /** Settings of time by name, wherever they stood. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    if (values.containsKey(SETTINGS)) {
      for (String pair : values.get(SETTINGS).split(";", -1)) {
        int colon = pair.indexOf(':');
        String name = (colon < 0 ? pair : pair.substring(0, colon)).toLowerCase(Locale.ROOT);
        if (colon < 0 || !IN_SETTINGS.contains(name)) {
          throw Refusal.bad(
              SETTINGS + ": '" + pair + "' is none of " + String.join(":, ", IN_SETTINGS) + ":");
        }
        add(settings, name, pair.substring(colon + 1));
      }
    }
    for (String name : SINGLE) {
      if (values.containsKey(name)) {
        add(settings, name, values.get(name));
      }
    }
    return settings;
  }

  private static void add(Map<String, String> settings, String name, String value) {
    if (settings.put(name, value) != null) {
      throw Refusal.bad(name + " is given twice.");
    }
  }

  /** The media sequence number that a playlist has to have; with {@link #part}. */
  Optional<Long> sequence() {
    return number(SEQUENCE);
  }

  Optional<Long> part() {
    return number(PART);
  }

  private Optional<Long> number(String name) {
    String value = values.get(name);
    if (value != null && !value.matches("\\d{1,18}")) {
      throw Refusal.bad(name + "=" + value + " is not a number.");
    }
    return Optional.ofNullable(value).map(Long::valueOf);
  }

  /**
   * What media playlists are to be asked with, so that they show the same time: in the order of the
   * alphabet, with a question mark, or empty. The filter is of multivariant playlists alone.
   */
  String ofChildren(boolean encoded) {
    String query =
        values.entrySet().stream()
            .filter(value -> value.getKey().equals(SETTINGS) || SINGLE.contains(value.getKey()))
            .map(
                value ->
                    value.getKey() + "=" + (encoded ? encode(value.getValue()) : value.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
