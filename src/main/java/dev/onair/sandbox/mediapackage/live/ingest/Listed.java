package dev.onair.sandbox.mediapackage.live.ingest;

import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import java.time.Instant;
import java.util.Optional;

/**
 * An input segment that its child playlist lists: now it counts.
 *
 * @param dated its program date time, if the playlist tells
 * @param discontinuity whether the playlist says that nothing goes on from before
 */
public record Listed(InputSegment segment, Optional<Instant> dated, boolean discontinuity) {}
