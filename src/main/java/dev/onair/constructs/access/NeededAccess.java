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
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a channel's inputs need MediaLive to have access to. */
final class NeededAccess implements InputSource.Cases<Void> {

  /**
   * A folder in S3.
   *
   * @param prefix what the keys in it begin with: "" for the whole bucket, else with a slash at its
   *     end
   */
  record Folder(String bucket, String prefix) implements Comparable<Folder> {
    private static final Comparator<Folder> ORDER =
        Comparator.comparing(Folder::bucket).thenComparing(Folder::prefix);

    /** The folder that an object is in. */
    private static Folder of(String object) {
      int bucketEnd = object.indexOf('/');
      return new Folder(
          object.substring(0, bucketEnd),
          object.substring(bucketEnd + 1, object.lastIndexOf('/') + 1));
    }

    @Override
    public int compareTo(Folder other) {
      return ORDER.compare(this, other);
    }
  }

  private final NavigableSet<String> passwordParameters = new TreeSet<>();
  private final NavigableSet<String> objects = new TreeSet<>();
  private final NavigableSet<Folder> folders = new TreeSet<>();

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

  /** Folders in S3, each with all that is in it. */
  List<Folder> folders() {
    return List.copyOf(folders);
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
    logins(source.sources());
    objects(source.sources()).map(Folder::of).forEach(folders::add);
    return null;
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
    logins(sources);
    objects(sources).forEach(objects::add);
    return null;
  }

  private void logins(Sources<UrlSource> sources) {
    sources.list().stream()
        .flatMap(source -> source.credentials().stream())
        .map(UrlSource.Credentials::passwordParameter)
        .forEach(passwordParameters::add);
  }

  private static Stream<String> objects(Sources<UrlSource> sources) {
    return sources.list().stream().flatMap(source -> source.object().stream());
  }
}
