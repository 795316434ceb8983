package dev.onair.sandbox.mediapackage.live.timeline;

/**
 * The frames of a part, as numbers within a take's span.
 *
 * @param time 90 kHz, since the run's zero
 * @param from the first
 * @param to before this one
 */
public record PartFrames(long time, long duration, int from, int to, boolean independent) {}
