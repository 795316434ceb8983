package dev.onair.sandbox.mediapackage.live.timeline;

import dev.onair.sandbox.mediapackage.live.ingest.Round;
import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import dev.onair.sandbox.mediapackage.live.spool.TrackIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a rendition comes from in a round.
 *
 * @param inside whether it is audio in a segment that has video
 * @param language as the multivariant playlist tells, or else the segment
 */
record Source(InputSegment segment, TrackIndex track, boolean inside, Optional<String> language) {

  /** All of a round, by rendition: video, then audio, each in the encoder's order. */
  static Map<String, Source> of(Round round) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Round.Child child : round.children()) {
      child
          .segment()
          .video()
          .ifPresent(
              track ->
                  sources.put(
                      child.id(), new Source(child.segment(), track, false, tell(child, track))));
    }
    Set<Kind> known = new HashSet<>();
    for (Round.Child child : round.children()) {
      audio(child, known, sources);
    }
    return sources;
  }

  /** Renditions of video carry the same audio: the first one's is taken. */
  private static void audio(Round.Child child, Set<Kind> known, Map<String, Source> sources) {
    boolean inside = child.segment().video().isPresent();
    Map<Kind, Integer> counts = new HashMap<>();
    for (TrackIndex track : child.segment().tracks()) {
      if (track.isVideo()) {
        continue;
      }
      Optional<String> language = tell(child, track);
      Kind kind = new Kind(track.format().codecs(), language, 0);
      int before = counts.merge(kind, 1, Integer::sum) - 1;
      if (known.add(new Kind(kind.codecs(), language, before)) || !inside) {
        String id = inside ? "audio" + language.map(code -> "_" + code).orElse("") : child.id();
        sources.put(
            free(id, sources.keySet()), new Source(child.segment(), track, inside, language));
      }
    }
  }

  /** What makes audio another rendition; its bitrate does not. */
  private record Kind(String codecs, Optional<String> language, int ordinal) {}

  private static Optional<String> tell(Round.Child child, TrackIndex track) {
    return child.language().or(track::language);
  }

  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int i = 2; taken.contains(free); i++) {
      free = id + "_" + i;
    }
    return free;
  }
}
