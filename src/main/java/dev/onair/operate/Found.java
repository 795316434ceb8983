package dev.onair.operate;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that exists at AWS.
 *
 * @param kind what it is
 * @param id what AWS calls it: an id, a name or an ARN, whichever its API takes
 * @param name the name that it was given; for an input security group, which has none, its networks
 * @param tags its tags; none for what can't have any
 */
public record Found(Kind kind, String id, String name, Map<String, String> tags) {

  /** What can be found. */
  public enum Kind {
    CHANNEL("MediaLive channel"),
    INPUT("MediaLive input"),
    INPUT_SECURITY_GROUP("MediaLive input security group"),
    ROLE("role"),
    PACKAGING_CHANNEL("MediaPackage channel"),
    CHANNEL_POLICY("policy of MediaPackage channel"),
    ENDPOINT("MediaPackage endpoint"),
    ENDPOINT_POLICY("policy of MediaPackage endpoint");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  public Found {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    tags = Map.copyOf(tags);
  }

  /** What stands for the name of an input security group: the networks that it lets in. */
  public static String networks(Stream<String> cidrs) {
    return cidrs.sorted().collect(Collectors.joining(", "));
  }

  /** The value of a tag; "" for none. */
  public String tag(String key) {
    return tags.getOrDefault(key, "");
  }

  @Override
  public String toString() {
    return kind.words + " " + name + (name.equals(id) ? "" : " (" + id + ")");
  }
}
