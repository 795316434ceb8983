package dev.onair.probe;

import dev.onair.probe.samples.Rendition;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What was seen of a stream, right or wrong.
 *
 * @param format HLS, LL-HLS or DASH; empty of what is neither
 * @param edgeAge how old the newest that it offers was, seconds; absent where it doesn't tell
 * @param segment how long its longest segment may be, seconds
 * @param window how much it lists, seconds
 * @param readings how often its manifests were read
 */
public record Facts(
    String format,
    List<Rendition> renditions,
    OptionalDouble edgeAge,
    OptionalDouble segment,
    OptionalDouble window,
    int readings) {

  /** Of what is no stream. */
  static final Facts NONE =
      new Facts(
          "", List.of(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0);

  public Facts {
    Objects.requireNonNull(format, "format");
    renditions = List.copyOf(renditions);
  }
}
