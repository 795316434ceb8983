package dev.onair.probe.hls;

import dev.onair.probe.hls.Multivariant.Media;
import dev.onair.probe.hls.Multivariant.Variant;
import dev.onair.probe.http.Exchange;
import dev.onair.probe.samples.Misread;
import dev.onair.probe.samples.Rendition.Declared;
import dev.onair.probe.samples.Rendition.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A media playlist to read.
 *
 * @param name unique in the stream
 * @param separateAudio whether its audio has a playlist of its own
 */
record Source(String name, Kind kind, URI uri, Declared declared, boolean separateAudio) {

  /** More renditions than any ladder has; what else is listed is not read. */
  static final int MOST = 60;

  /**
   * Those of a multivariant playlist, each URI once.
   *
   * @param misread where it is noted what is no URI
   */
  static List<Source> of(URI base, Multivariant playlist, List<Misread> misread) {
    List<Source> sources = new ArrayList<>();
    Set<URI> seen = new HashSet<>();
    for (Variant variant : playlist.variants()) {
      Optional<URI> uri = resolved(base, variant.uri(), variant.line(), misread);
      if (uri.filter(seen::add).isPresent()) {
        boolean isAudio = variant.codecs().filter(Source::isAudioAlone).isPresent();
        sources.add(
            new Source(
                named(variant.resolution().orElse("audio"), uri.get(), sources),
                isAudio ? Kind.AUDIO : Kind.VIDEO,
                uri.get(),
                declared(variant),
                hasOwnAudio(playlist, variant)));
      }
    }
    for (Media media : playlist.media()) {
      Optional<URI> uri = media.uri().flatMap(it -> resolved(base, it, media.line(), misread));
      if (uri.filter(seen::add).isPresent()) {
        Kind kind = kind(media.type());
        String name = media.type().toLowerCase(Locale.ROOT) + " " + media.name();
        sources.add(
            new Source(named(name, uri.get(), sources), kind, uri.get(), Declared.NOTHING, false));
      }
    }
    for (Variant variant : playlist.iframes()) {
      Optional<URI> uri = resolved(base, variant.uri(), variant.line(), misread);
      if (uri.filter(seen::add).isPresent()) {
        String name = "I-frames " + variant.resolution().orElse("");
        sources.add(
            new Source(
                named(name.strip(), uri.get(), sources),
                Kind.IFRAMES,
                uri.get(),
                declared(variant),
                true));
      }
    }
    return sources.subList(0, Math.min(MOST, sources.size()));
  }

  /** A media playlist that is asked for by itself. */
  static Source alone(URI uri) {
    return new Source(Exchange.file(uri), Kind.VIDEO, uri, Declared.NOTHING, true);
  }

  /** What a reference means; absent, and noted, where it is no URI. */
  static Optional<URI> resolved(URI base, String reference, int line, List<Misread> misread) {
    try {
      return Optional.of(base.resolve(reference));
    } catch (IllegalArgumentException e) {
      misread.add(new Misread(line, "'" + reference + "' is no URI", "a URI"));
      return Optional.empty();
    }
  }

  private static String named(String name, URI uri, List<Source> others) {
    boolean isTaken = others.stream().anyMatch(other -> other.name().equals(name));
    return isTaken ? name + " " + Exchange.file(uri) : name;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "AUDIO" -> Kind.AUDIO;
      case "VIDEO" -> Kind.VIDEO;
      default -> Kind.TEXT;
    };
  }

  private static boolean hasOwnAudio(Multivariant playlist, Variant variant) {
    return variant.audio().isPresent()
        && playlist.media().stream()
            .anyMatch(
                media ->
                    media.type().equals("AUDIO")
                        && media.group().equals(variant.audio().get())
                        && media.uri().isPresent());
  }

  private static boolean isAudioAlone(String codecs) {
    return codecs.matches("\\s*(mp4a|ac-3|ec-3)[^,]*");
  }

  private static Declared declared(Variant variant) {
    return new Declared(
        variant.bandwidth(), variant.codecs(), variant.resolution(), variant.frameRate());
  }
}
