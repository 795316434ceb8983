package dev.onair.sandbox.mediapackage.live.cuts;

import dev.onair.media.codec.AudioFormat;
import dev.onair.media.codec.FrameRate;
import dev.onair.media.codec.TrackFormat;
import java.util.List;
import java.util.Optional;

/**
 * A rendition: of video, or of audio.
 *
 * @param id letters, digits, bars and underscores: of video its child playlist's modifier, such as
 *     {@code 720p}
 * @param format as the stream says, in the newest segment
 * @param muxed what else is in its segments: audio, unless that is a rendition of its own
 * @param frameRate of video: told by the stream, or by the distance of its timestamps
 * @param peakBitrate of the segment with the most, bits a second, measured
 * @param averageBitrate of all segments, bits a second, measured
 * @param language as the encoder has it: ISO 639-2 in TS, RFC 5646 in its multivariant playlist
 */
public record Rendition(
    String id,
    TrackFormat format,
    List<AudioFormat> muxed,
    Optional<FrameRate> frameRate,
    long peakBitrate,
    long averageBitrate,
    Optional<String> language) {

  public Rendition {
    muxed = List.copyOf(muxed);
  }
}
