package dev.onair.constructs.access;

import dev.onair.model.ChannelSpec;
import dev.onair.model.Sources;
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
import java.util.SortedSet;
import java.util.TreeSet;

/** What a channel's inputs need MediaLive to have access to. */
final class NeededAccess implements InputSource.Cases<Void> {

  private static final String S3 = "s3ssl://";

  private final SortedSet<String> passwordParameters = new TreeSet<>();
  private final SortedSet<String> objects = new TreeSet<>();

  private NeededAccess() {}

  static NeededAccess of(ChannelSpec channel) {
    NeededAccess needed = new NeededAccess();
    channel.ingest().inputs().stream().map(InputSpec::source).forEach(s -> s.match(needed));
    return needed;
  }

  /** Names of Systems Manager parameters. */
  List<String> passwordParameters() {
    return List.copyOf(passwordParameters);
  }

  /** Objects in S3: {@code bucket/key}. */
  List<String> objects() {
    return List.copyOf(objects);
  }

  @Override
  public Void udpPush(UdpPush source) {
    return null;
  }

  @Override
  public Void rtpPush(RtpPush source) {
    return null;
  }

  @Override
  public Void rtmpPush(RtmpPush source) {
    return null;
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
    // Each input has a permission of its own for its flows.
    return null;
  }

  @Override
  public Void inputDevice(InputDevice source) {
    return null;
  }

  private Void urls(Sources<UrlSource> sources) {
    for (UrlSource source : sources.list()) {
      source.credentials().ifPresent(c -> passwordParameters.add(c.passwordParameter()));
      if (source.url().startsWith(S3)) {
        objects.add(source.url().substring(S3.length()));
      }
    }
    return null;
  }
}
