package dev.onair.importing.facts;

import dev.onair.model.ChannelClass;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A channel, as a foreign form tells of it.
 *
 * @param name what it is called there; any text
 * @param channelClass how many pipelines it has; absent where the form does not say it
 * @param inputs its inputs, the one that it is on air with first at first; none where the form has
 *     encoder settings alone
 * @param encoding what MediaLive makes of them
 * @param packaging what MediaPackage offers, as far as the form says it
 * @param tags the operator's own
 * @param shared the lines that shared.conf needs for it
 */
public record ForeignChannel(
    Optional<String> name,
    Optional<ChannelClass> channelClass,
    List<ForeignInput> inputs,
    ForeignEncoding encoding,
    ForeignPackaging packaging,
    SortedMap<String, String> tags,
    List<SharedLine> shared) {

  /**
   * What shared.conf would have to say.
   *
   * @param key a path in it, such as {@code delivery.access-logs.enabled}
   * @param value as it is written there
   * @param now the value that it has now
   */
  public record SharedLine(String key, String value, String now) {
    public SharedLine {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(now, "now");
    }
  }

  public ForeignChannel {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(channelClass, "channelClass");
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(packaging, "packaging");
    tags = new TreeMap<>(tags);
    shared = List.copyOf(shared);
  }
}
