package dev.onair.model;

import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.ingest.IngestSpec;
import dev.onair.model.monitoring.ChannelAlarms;
import dev.onair.model.packaging.PackagingSpec;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One channel: one file under {@code channels/}.
 *
 * @param name its file's name; also that of its stack and of its packaging channel
 * @param operation how it is run
 * @param ingest where its stream comes from
 * @param encoding what MediaLive makes of it
 * @param packaging what MediaPackage offers to players
 * @param tags the operator's own tags, for this channel only
 */
public record ChannelSpec(
    String name,
    Operation operation,
    IngestSpec ingest,
    EncodingSpec encoding,
    PackagingSpec packaging,
    Map<String, String> tags) {

  /**
   * How a channel is run.
   *
   * @param channelClass how many pipelines it has
   * @param start whether it is on air after deployment
   * @param group its channel group in {@code shared.conf}
   * @param protect whether {@code onair apply}, {@code onair destroy}, {@code onair stop} and
   *     {@code onair restart} refuse to take it off air, or to change its URLs, even where that is
   *     allowed by name
   * @param alarms what it is watched for while it is on air
   */
  public record Operation(
      ChannelClass channelClass,
      boolean start,
      String group,
      boolean protect,
      ChannelAlarms alarms) {

    public Operation {
      Objects.requireNonNull(channelClass, "channelClass");
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(alarms, "alarms");
    }
  }

  public ChannelSpec {
    if (!Names.CHANNEL.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "channel name: '" + name + "' does not match " + Names.CHANNEL);
    }
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(ingest, "ingest");
    Objects.requireNonNull(encoding, "encoding");
    Objects.requireNonNull(packaging, "packaging");
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
  }
}
