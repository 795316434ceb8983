package dev.onair.model.encoding;

import dev.onair.model.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A set of renditions of one source, and how they go to the packager.
 *
 * @param input what inputs a channel of this profile must be able to take
 * @param video what the renditions have in common
 * @param renditions the renditions, best first; at least one
 * @param audio the audio tracks
 * @param captions the caption tracks
 * @param outputGroup how everything goes to the packager
 * @param timecode where the outputs' timecode comes from
 */
public record Ladder(
    InputSpecification input,
    Video video,
    Setting<List<Rendition>> renditions,
    Setting<List<AudioTrack>> audio,
    Setting<List<CaptionTrack>> captions,
    OutputGroup outputGroup,
    Setting<TimecodeSource> timecode)
    implements ProfileSpec {

  /**
   * What the renditions of a ladder have in common.
   *
   * @param codec the codec
   * @param scan progressive or interlaced
   * @param gop the groups of pictures
   * @param pixelAspect the shape of a pixel; absent: that of the source
   * @param options further settings of the codec, under the API's names
   */
  public record Video(
      Setting<VideoCodec> codec,
      Setting<Scan> scan,
      Gop gop,
      Setting<Optional<Ratio>> pixelAspect,
      Setting<Options> options) {
    public Video {
      Objects.requireNonNull(codec, "codec");
      Objects.requireNonNull(scan, "scan");
      Objects.requireNonNull(gop, "gop");
      Objects.requireNonNull(pixelAspect, "pixelAspect");
      Objects.requireNonNull(options, "options");
    }
  }

  /** Whether a picture is coded whole, or as two fields. */
  public enum Scan {
    PROGRESSIVE,
    INTERLACED
  }

  /**
   * Groups of pictures.
   *
   * @param length from one key frame to the next
   * @param closedCadence every how many-th group refers to nothing outside itself; 1: each
   */
  public record Gop(Setting<GopLength> length, Setting<Integer> closedCadence) {
    public Gop {
      Objects.requireNonNull(length, "length");
      Objects.requireNonNull(closedCadence, "closedCadence");
    }
  }

  /**
   * How everything goes to the packager.
   *
   * @param segment the length of a segment: whole seconds
   * @param minSegment the least length of a segment that an avail may cut short: whole seconds
   * @param hls further settings of the HLS output group, under the API's names
   * @param put further settings of the connection to the packager
   * @param transportStream further settings of the transport streams
   */
  public record OutputGroup(
      Setting<Duration> segment,
      Setting<Duration> minSegment,
      Setting<Options> hls,
      Setting<Options> put,
      Setting<Options> transportStream) {
    public OutputGroup {
      Objects.requireNonNull(segment, "segment");
      Objects.requireNonNull(minSegment, "minSegment");
      Objects.requireNonNull(hls, "hls");
      Objects.requireNonNull(put, "put");
      Objects.requireNonNull(transportStream, "transportStream");
    }
  }

  public Ladder {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(video, "video");
    renditions = renditions.map(List::copyOf);
    if (renditions.value().isEmpty()) {
      throw new IllegalArgumentException("a ladder needs at least one rendition");
    }
    audio = audio.map(List::copyOf);
    captions = captions.map(List::copyOf);
    Objects.requireNonNull(outputGroup, "outputGroup");
    Objects.requireNonNull(timecode, "timecode");
  }

  @Override
  public Options put() {
    return outputGroup.put().value();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.ladder(this);
  }
}
