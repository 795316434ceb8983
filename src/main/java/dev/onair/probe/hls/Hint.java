package dev.onair.probe.hls;

/**
 * EXT-X-PRELOAD-HINT of a part.
 *
 * @param start of the bytes; 0 of a whole file
 * @param toTheEnd whether the bytes go on to the end of the file
 */
public record Hint(int line, String uri, long start, boolean toTheEnd) {}
