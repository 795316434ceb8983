package dev.onair.probe.hls;

import dev.onair.probe.samples.ByteRange;
import java.util.Optional;

/**
 * EXT-X-PART.
 *
 * @param duration seconds
 */
public record Part(
    int line,
    String uri,
    Optional<ByteRange> range,
    double duration,
    boolean independent,
    boolean gap) {}
