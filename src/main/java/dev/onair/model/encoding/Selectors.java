package dev.onair.model.encoding;

import java.util.List;

/**
 * The selectors of an input that encoder settings refer to.
 *
 * @param audio names of audio selectors, sorted; {@link #DEFAULT_AUDIO} is not among them
 * @param captions names of caption selectors, sorted
 */
public record Selectors(List<String> audio, List<String> captions) {

  /**
   * The name of an audio selector that need not exist: where an input has no selector of a name,
   * MediaLive takes the first audio it finds.
   */
  public static final String DEFAULT_AUDIO = "default";

  public Selectors {
    audio = audio.stream().filter(name -> !name.equals(DEFAULT_AUDIO)).distinct().sorted().toList();
    captions = captions.stream().distinct().sorted().toList();
  }
}
