package dev.onair.model.ingest;

import java.util.List;
import java.util.Objects;

/**
 * How a channel reads an input.
 *
 * @param sourceEndBehavior what happens when the source ends
 * @param audioSelectors the audio that the channel may encode; empty: MediaLive picks the first
 * @param captionSelectors the captions that the channel may encode
 */
public record InputSettings(
    SourceEndBehavior sourceEndBehavior,
    List<AudioSelector> audioSelectors,
    List<CaptionSelector> captionSelectors) {

  /** What happens when the source ends. */
  public enum SourceEndBehavior {
    /** It is read again from its beginning. */
    LOOP,
    /** The channel goes on with the next input, or with its input loss behavior. */
    CONTINUE
  }

  public InputSettings {
    Objects.requireNonNull(sourceEndBehavior, "sourceEndBehavior");
    audioSelectors = List.copyOf(audioSelectors);
    captionSelectors = List.copyOf(captionSelectors);
  }
}
