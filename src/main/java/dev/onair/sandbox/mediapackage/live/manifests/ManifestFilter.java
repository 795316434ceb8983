package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.codec.Aac;
import dev.onair.media.codec.Ac3;
import dev.onair.media.codec.AudioFormat;
import dev.onair.media.codec.Avc;
import dev.onair.media.codec.FrameRate;
import dev.onair.media.codec.Hevc;
import dev.onair.media.codec.TrackFormat;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A manifest filter: all keys have to hold, and one value of each.
 *
 * @param values by key
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/manifest-filter-query-parameters.html">AWS:
 *     manifest filtering query parameters</a>
 */
record ManifestFilter(Map<FilterKey, List<String>> values) {

  /** AWS compares frame rates so, since a filter has three decimals only. */
  private static final double RATE_TOLERANCE = 0.0005;

  /** Lets everything through. */
  static ManifestFilter none() {
    return new ManifestFilter(Map.of());
  }

  /**
   * Reads one, such as {@code video_height:1-720;audio_language:en,fr}.
   *
   * @throws Refusal if it is malformed, with a status that AWS documents:
   *     https://docs.aws.amazon.com/mediapackage/latest/userguide/error-conditions-and-handling.html
   */
  static ManifestFilter parse(String text) {
    Map<FilterKey, List<String>> values = new EnumMap<>(FilterKey.class);
    for (String pair : text.split(";", -1)) {
      int colon = pair.indexOf(':');
      FilterKey key = key(colon < 0 ? pair : pair.substring(0, colon));
      List<String> given = List.of(pair.substring(colon + 1).split(",", -1));
      given.forEach(key.isNumber() ? key::range : key::word);
      if (values.put(key, given.stream().map(String::strip).toList()) != null) {
        throw Refusal.bad(ManifestQuery.FILTER + ": " + key.key() + " is given twice.");
      }
    }
    return new ManifestFilter(values);
  }

  private static FilterKey key(String name) {
    return Stream.of(FilterKey.values())
        .filter(key -> key.key().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> Refusal.bad(ManifestQuery.FILTER + ": '" + name + "' is no parameter of it."));
  }

  /**
   * Both together.
   *
   * @throws Refusal if the other asks for what this one fixes
   */
  ManifestFilter and(ManifestFilter other) {
    Map<FilterKey, List<String>> both = new EnumMap<>(FilterKey.class);
    both.putAll(values);
    other.values.forEach(
        (key, given) -> {
          if (both.put(key, given) != null) {
            throw Refusal.bad(
                ManifestQuery.FILTER + ": " + key.key() + " is fixed by the FilterConfiguration.");
          }
        });
    return new ManifestFilter(both);
  }

  /**
   * What of all is left.
   *
   * @throws Refusal if nothing is
   */
  Selection of(Selection all) {
    Selection left =
        new Selection(
            all.video().stream().filter(this::showsVideo).toList(),
            all.audio().stream().filter(one -> showsAudio(one, all)).toList(),
            all.iframes().stream().filter(this::showsIframes).toList());
    if (left.isEmpty()) {
      throw Refusal.bad("No stream is left by the manifest filter.");
    }
    return left;
  }

  private boolean showsVideo(Rendition rendition) {
    return number(FilterKey.VIDEO_BITRATE, (double) rendition.averageBitrate(), 0)
        && height(FilterKey.VIDEO_HEIGHT, rendition)
        && rate(rendition)
        && word(FilterKey.VIDEO_CODEC, codec(rendition.format()))
        // Of the dynamic range nothing is read from the stream.
        && word(FilterKey.VIDEO_DYNAMIC_RANGE, "sdr")
        && (rendition.muxed().isEmpty() || rendition.muxed().stream().anyMatch(this::showsSound));
  }

  private boolean showsAudio(Rendition rendition, Selection all) {
    return number(FilterKey.AUDIO_BITRATE, (double) rendition.averageBitrate(), 0)
        && showsSound(Selection.audio(rendition))
        && language(rendition, all);
  }

  private boolean showsSound(AudioFormat format) {
    return number(FilterKey.AUDIO_CHANNELS, format.channels(), 0)
        && number(FilterKey.AUDIO_SAMPLE_RATE, format.sampleRate(), 0)
        && word(FilterKey.AUDIO_CODEC, codec(format));
  }

  /** A language that no stream has is as good as none: AWS answers 200, unfiltered. */
  private boolean language(Rendition rendition, Selection all) {
    boolean any =
        all.audio().stream().anyMatch(one -> word(FilterKey.AUDIO_LANGUAGE, language(one)));
    return !any || word(FilterKey.AUDIO_LANGUAGE, language(rendition));
  }

  private boolean showsIframes(Rendition rendition) {
    return showsVideo(rendition)
        && height(FilterKey.TRICKPLAY_HEIGHT, rendition)
        && word(FilterKey.TRICKPLAY_TYPE, "iframe");
  }

  private boolean height(FilterKey key, Rendition rendition) {
    return number(key, Selection.video(rendition).picture().height(), 0);
  }

  private boolean rate(Rendition rendition) {
    return rendition
        .frameRate()
        .map(FrameRate::perSecond)
        .map(rate -> number(FilterKey.VIDEO_FRAMERATE, rate, RATE_TOLERANCE))
        .orElse(true);
  }

  private boolean number(FilterKey key, double number, double tolerance) {
    return !values.containsKey(key)
        || values.get(key).stream().map(key::range).anyMatch(r -> r.holds(number, tolerance));
  }

  private boolean word(FilterKey key, String word) {
    return !values.containsKey(key)
        || values.get(key).stream().map(key::word).anyMatch(word::equalsIgnoreCase);
  }

  private static String language(Rendition rendition) {
    return rendition.language().orElse("");
  }

  private static String codec(TrackFormat format) {
    return format.match(
        new TrackFormat.Cases<>() {
          @Override
          public String avc(Avc avc) {
            return "h264";
          }

          @Override
          public String hevc(Hevc hevc) {
            return "h265";
          }

          @Override
          public String aac(Aac aac) {
            return aac.objectType() == 2 ? "aacl" : "aach";
          }

          @Override
          public String ac3(Ac3 ac3) {
            return ac3.enhanced() ? "ec-3" : "ac-3";
          }
        });
  }
}
