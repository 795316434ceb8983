package dev.onair.model.encoding;

import dev.onair.model.S3Location;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What encoder settings name that MediaLive fetches while a channel runs: slates, fonts, keys.
 *
 * @param objects objects in S3, sorted
 * @param passwordParameters names of Systems Manager parameters, sorted
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html">AWS: API
 *     reference, InputLocation</a>
 */
public record EncoderNeeds(List<S3Location> objects, List<String> passwordParameters) {

  public EncoderNeeds {
    objects = List.copyOf(objects);
    passwordParameters = List.copyOf(passwordParameters);
  }

  /** What settings need, wherever they name it. */
  public static EncoderNeeds of(EncoderSettings settings) {
    Collected collected = new Collected(new TreeSet<>(), new TreeSet<>());
    collected.add(settings.block());
    return new EncoderNeeds(
        List.copyOf(collected.objects), List.copyOf(collected.passwordParameters));
  }

  private record Collected(
      NavigableSet<S3Location> objects, NavigableSet<String> passwordParameters) {

    void add(Object value) {
      if (value instanceof Map<?, ?> block) {
        if (block.get("uri") instanceof String uri) {
          S3Location.of(uri).ifPresent(objects::add);
        }
        if (block.get("password_param") instanceof String parameter) {
          passwordParameters.add(parameter);
        }
        block.values().forEach(this::add);
      } else if (value instanceof List<?> list) {
        list.forEach(this::add);
      }
    }
  }
}
