package dev.onair.config.ingest;

import dev.onair.config.Section;
import dev.onair.model.ChannelSpec;
import dev.onair.model.Sources;
import dev.onair.model.ingest.Allowlist;
import dev.onair.model.ingest.InputSource;
import dev.onair.model.ingest.InputSource.InputDevice;
import dev.onair.model.ingest.InputSource.MediaConnect;
import dev.onair.model.ingest.InputSource.Mp4File;
import dev.onair.model.ingest.InputSource.RtmpPull;
import dev.onair.model.ingest.InputSource.RtmpPush;
import dev.onair.model.ingest.InputSource.RtpPush;
import dev.onair.model.ingest.InputSource.TsFile;
import dev.onair.model.ingest.InputSource.UdpPush;
import dev.onair.model.ingest.InputSource.UrlPull;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.UrlSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Warns of a channel that starts while its sources are those that examples are written with. */
public final class PlaceholderRule implements InputSource.Cases<Void> {

  /** {@code onair new} writes such objects and devices; so do the sample channels. */
  private static final Pattern BUCKET = Pattern.compile("s3ssl://([a-z0-9-]*-)?example/.*");

  private static final Pattern DEVICE = Pattern.compile("hd-0{8}[0-9]*");

  /** Accounts that AWS's documentation writes examples with. */
  private static final Pattern FLOW =
      Pattern.compile("arn:[^:]*:mediaconnect:[^:]*:(111122223333|444455556666):.*");

  private final Section input;

  private PlaceholderRule(Section input) {
    this.input = input;
  }

  /**
   * Warns of each input whose sources lead nowhere.
   *
   * @param file the root of the channel's file
   */
  public static void check(Section file, ChannelSpec channel) {
    if (!channel.operation().start()) {
      return;
    }
    for (InputSpec input : channel.ingest().inputs()) {
      input.source().match(new PlaceholderRule(file.section("inputs").section(input.name())));
    }
  }

  @Override
  public Void udpPush(UdpPush source) {
    return networks(source.allow());
  }

  @Override
  public Void rtpPush(RtpPush source) {
    return networks(source.allow());
  }

  @Override
  public Void rtmpPush(RtmpPush source) {
    return networks(source.allow());
  }

  @Override
  public Void rtmpPull(RtmpPull source) {
    return urls(source.sources());
  }

  @Override
  public Void urlPull(UrlPull source) {
    return urls(source.sources());
  }

  @Override
  public Void mp4File(Mp4File source) {
    return urls(source.sources());
  }

  @Override
  public Void tsFile(TsFile source) {
    return urls(source.sources());
  }

  @Override
  public Void mediaConnect(MediaConnect source) {
    return warn("flows", source.flows().list(), flow -> FLOW.matcher(flow).matches());
  }

  @Override
  public Void inputDevice(InputDevice source) {
    return warn("devices", source.devices().list(), device -> DEVICE.matcher(device).matches());
  }

  private Void urls(Sources<UrlSource> sources) {
    return warn(
        "sources",
        sources.list().stream().map(UrlSource::url).toList(),
        url ->
            BUCKET.matcher(url).matches()
                || SourceUrl.host(url).filter(Host::isForExamples).isPresent());
  }

  private Void networks(Allowlist allow) {
    return warn(
        "allow",
        allow.cidrs(),
        cidr -> AllowlistReader.network(cidr).filter(Ipv4Network::isForDocumentation).isPresent());
  }

  private Void warn(String key, List<String> given, Predicate<String> isPlaceholder) {
    Optional<String> first = given.stream().filter(isPlaceholder).findFirst();
    first.ifPresent(
        placeholder ->
            input.warning(
                key,
                "'%s' is a placeholder, reserved for examples, and the channel is to go on air with it:"
                        .formatted(placeholder)
                    + " put in the real one, or say start = false"));
    return null;
  }
}
