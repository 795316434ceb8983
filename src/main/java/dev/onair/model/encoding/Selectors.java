package dev.onair.model.encoding;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The selectors of an input that encoder settings refer to.
 *
 * @param audio names of audio selectors, sorted
 * @param captions names of caption selectors, sorted
 * @param text those of them whose captions become text, sorted
 */
public record Selectors(List<String> audio, List<String> captions, List<String> text) {

  /**
   * Names that ask for nothing in particular, as exports have them: {@code default}, {@code Audio
   * Selector 1}.
   */
  private static final Pattern ANY_AUDIO =
      Pattern.compile("(?:default|audio|selector|track|[ _-]|\\d)++", Pattern.CASE_INSENSITIVE);

  public Selectors {
    audio = audio.stream().distinct().sorted().toList();
    captions = captions.stream().distinct().sorted().toList();
    text = text.stream().distinct().sorted().toList();
  }

  /**
   * Whether the name of an audio selector asks for no audio in particular. Where an input has no
   * selector of a name, MediaLive takes the first audio that it finds; of such a name that is what
   * was meant.
   */
  public static boolean meansAnyAudio(String name) {
    return ANY_AUDIO.matcher(name).matches();
  }
}
