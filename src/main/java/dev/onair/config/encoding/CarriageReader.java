package dev.onair.config.encoding;

import dev.onair.config.section.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which renditions of a ladder carry which audio tracks: {@code audio} of a rendition, and where
 * that says nothing, {@code audio-in} of the ladder.
 *
 * @param tracks the names of the ladder's audio tracks
 * @param first the rendition that carries what no other one names, if {@code everywhere} is false
 * @param named the tracks that some rendition names
 * @param everywhere whether a rendition carries all tracks where it says nothing itself
 */
record CarriageReader(
    List<String> tracks, Optional<Section> first, Set<String> named, boolean everywhere) {

  /** Which renditions carry the audio where they don't say it themselves. */
  enum AudioIn {
    /**
     * The first: what rendition groups take, which put every track of every output beside all
     * renditions.
     */
    FIRST,
    /** Each: what players need of renditions that have their audio muxed in. */
    EVERY
  }

  CarriageReader {
    tracks = List.copyOf(tracks);
    named = Set.copyOf(named);
  }

  static CarriageReader of(Section ladder, List<String> tracks, List<Section> renditions) {
    return new CarriageReader(
        tracks,
        renditions.stream().findFirst(),
        renditions.stream().flatMap(r -> r.texts("audio").stream()).collect(Collectors.toSet()),
        ladder.oneOf("audio-in", AudioIn.class) == AudioIn.EVERY);
  }

  /** The names of the tracks that a rendition carries; those that do not exist among them. */
  List<String> of(Section rendition) {
    if (rendition.has("audio")) {
      return rendition.texts("audio");
    }
    if (everywhere) {
      return tracks;
    }
    return first.filter(rendition::equals).isPresent()
        ? tracks.stream().filter(track -> !named.contains(track)).toList()
        : List.of();
  }
}
