package dev.onair.sandbox.mediapackage.live.cuts;

/**
 * A partial segment of LL-HLS: whole frames.
 *
 * @param time 90 kHz, since the run's zero
 * @param duration 90 kHz
 * @param size of TS exactly its bytes, which follow those of the part before; of CMAF an estimate
 * @param independent whether decoding can begin with it
 */
public record Part(long time, long duration, long size, boolean independent) {}
