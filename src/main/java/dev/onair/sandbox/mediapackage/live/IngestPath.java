package dev.onair.sandbox.mediapackage.live;

import java.util.List;
import java.util.Optional;

/**
 * Where something is pushed to: {@code /in/v1/<group>/<pipeline>/<channel>/<file>}.
 *
 * @param pipeline 1 or 2, as in the ingest URLs
 * @param file what follows the channel, with its folders
 */
record IngestPath(ChannelName channel, int pipeline, String file) {

  private static final int FILE = 6;

  /** Parses the decoded segments of a path, of which the first is empty. */
  static Optional<IngestPath> of(List<String> segments) {
    if (segments.size() <= FILE
        || !segments.get(1).equals("in")
        || !segments.get(2).equals("v1")
        || !List.of("1", "2").contains(segments.get(4))) {
      return Optional.empty();
    }
    return Optional.of(
        new IngestPath(
            new ChannelName(segments.get(3), segments.get(5)),
            Integer.parseInt(segments.get(4)),
            String.join("/", segments.subList(FILE, segments.size()))));
  }
}
