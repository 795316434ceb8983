package dev.onair.model.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a channel reads an input.
 *
 * @param sourceEndBehavior what happens when the source ends
 * @param filters what is done to the pictures before they are encoded
 * @param smpte2038 whether ancillary data is taken from SMPTE 2038
 * @param scte35Pid the packet id of SCTE-35 messages, 32 to 8191; absent: as the stream says
 * @param audioSelectors the audio that the channel may encode; empty: MediaLive picks the first
 * @param captionSelectors the captions that the channel may encode
 */
public record InputSettings(
    SourceEndBehavior sourceEndBehavior,
    InputFilters filters,
    Smpte2038 smpte2038,
    Optional<Integer> scte35Pid,
    List<AudioSelector> audioSelectors,
    List<CaptionSelector> captionSelectors) {

  /** What happens when the source ends. */
  public enum SourceEndBehavior {
    /** It is read again from its beginning. */
    LOOP,
    /** The channel goes on with the next input, or with its input loss behavior. */
    CONTINUE
  }

  /** Whether ancillary data is taken from SMPTE 2038, where a transport stream has it. */
  public enum Smpte2038 {
    /** Never. */
    IGNORE,
    /** Before what the pictures carry themselves. */
    PREFER
  }

  public InputSettings {
    Objects.requireNonNull(sourceEndBehavior, "sourceEndBehavior");
    Objects.requireNonNull(filters, "filters");
    Objects.requireNonNull(smpte2038, "smpte2038");
    Objects.requireNonNull(scte35Pid, "scte35Pid");
    audioSelectors = List.copyOf(audioSelectors);
    captionSelectors = List.copyOf(captionSelectors);
  }
}
