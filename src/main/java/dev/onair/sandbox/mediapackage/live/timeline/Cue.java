package dev.onair.sandbox.mediapackage.live.timeline;

import dev.onair.media.Octets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An ad marker of the stream.
 *
 * @param id its splice or segmentation event's
 * @param at program date time at which it takes effect
 * @param duration of the avail, if told
 * @param section SCTE-35, whole
 * @param out whether an avail begins; else one ends
 */
public record Cue(long id, Instant at, Optional<Duration> duration, Octets section, boolean out) {}
