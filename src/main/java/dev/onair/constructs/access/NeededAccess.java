package dev.onair.constructs.access;

import dev.onair.model.ChannelSpec;
import dev.onair.model.ingest.InputNeeds;
import dev.onair.model.ingest.InputSource;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.UrlSource;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What a channel's inputs need MediaLive to have access to. */
final class NeededAccess {

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
    channel.ingest().inputs().stream().map(InputSpec::source).forEach(needed::add);
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

  /** Each input of MediaConnect flows has a permission of its own for them. */
  private void add(InputSource source) {
    boolean isPlaylist = source.pulledHls().isPresent();
    for (UrlSource url : InputNeeds.of(source).urls()) {
      url.credentials().ifPresent(c -> passwordParameters.add(c.passwordParameter()));
      if (isPlaylist) {
        url.object().map(Folder::of).ifPresent(folders::add);
      } else {
        url.object().ifPresent(objects::add);
      }
    }
  }
}
