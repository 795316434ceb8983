package dev.onair.model.encoding;

import dev.onair.model.S3Location;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What encoder settings name that MediaLive fetches while a channel runs: slates, fonts, keys.
 *
 * @param locations sorted
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html">AWS: API
 *     reference, InputLocation</a>
 */
public record EncoderNeeds(List<Location> locations) {

  /**
   * Something that is fetched.
   *
   * @param uri where it is
   * @param passwordParameter the Systems Manager parameter whose value is sent there
   */
  public record Location(String uri, Optional<String> passwordParameter)
      implements Comparable<Location> {

    private static final Comparator<Location> ORDER =
        Comparator.comparing(Location::uri)
            .thenComparing(location -> location.passwordParameter().orElse(""));

    public Location {
      Objects.requireNonNull(uri, "uri");
      Objects.requireNonNull(passwordParameter, "passwordParameter");
    }

    @Override
    public int compareTo(Location other) {
      return ORDER.compare(this, other);
    }
  }

  public EncoderNeeds {
    locations = List.copyOf(locations);
  }

  /** What settings need, wherever they name it. */
  public static EncoderNeeds of(EncoderSettings settings) {
    NavigableSet<Location> found = new TreeSet<>();
    collect(settings.block(), found);
    return new EncoderNeeds(List.copyOf(found));
  }

  /** The objects in S3 among it, sorted. */
  public List<S3Location> objects() {
    return locations.stream()
        .flatMap(location -> S3Location.of(location.uri()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The names of Systems Manager parameters that hold its passwords, sorted. */
  public List<String> passwordParameters() {
    return locations.stream()
        .flatMap(location -> location.passwordParameter().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static void collect(Object value, NavigableSet<Location> found) {
    if (value instanceof Map<?, ?> block) {
      Optional<String> uri = text(block, "uri");
      Optional<String> parameter = text(block, "password_param");
      if (uri.isPresent() || parameter.isPresent()) {
        found.add(new Location(uri.orElse(""), parameter));
      }
      block.values().forEach(inner -> collect(inner, found));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> collect(inner, found));
    }
  }

  private static Optional<String> text(Map<?, ?> block, String name) {
    return block.get(name) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }
}
