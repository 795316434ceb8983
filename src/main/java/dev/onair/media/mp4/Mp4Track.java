package dev.onair.media.mp4;

import java.util.Optional;

/**
 * A track of an initialization segment.
 *
 * @param handler {@code vide}, {@code soun} or another
 * @param codecs as in RFC 6381; the four letters alone of a codec that is not read here
 * @param timescale ticks a second, positive
 * @param language ISO 639-2 code, absent if undetermined
 * @param width in pixels, 0 of what is no video
 * @param channels 0 of what is no audio
 * @param defaults of samples in fragments, from {@code trex}
 */
public record Mp4Track(
    int id,
    String handler,
    String codecs,
    long timescale,
    Optional<String> language,
    int width,
    int height,
    int sampleRate,
    int channels,
    SampleDefaults defaults) {}
