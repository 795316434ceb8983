package dev.onair.constructs.access;

import dev.onair.model.ChannelSpec;
import dev.onair.model.S3Location;
import dev.onair.model.encoding.EncoderNeeds;
import dev.onair.model.encoding.OutputDestination;
import dev.onair.model.ingest.InputNeeds;
import dev.onair.model.ingest.InputSource;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.UrlSource;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a channel needs MediaLive to have access to. */
final class NeededAccess {

  /**
   * What MediaLive puts the date or the like in place of.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/variable-data-identifiers.html">
   *     AWS: identifiers for variable data</a>
   */
  private static final Pattern VARIABLE = Pattern.compile("\\$");

  private final NavigableSet<String> passwordParameters = new TreeSet<>();
  private final NavigableSet<S3Location> objects = new TreeSet<>();
  private final NavigableSet<S3Location> folders = new TreeSet<>();

  private final NavigableSet<S3Location> written = new TreeSet<>();

  private NeededAccess() {}

  static NeededAccess of(ChannelSpec channel) {
    NeededAccess needed = new NeededAccess();
    channel.ingest().inputs().stream().map(InputSpec::source).forEach(needed::add);
    EncoderNeeds encoder = EncoderNeeds.of(channel.encoding().settings());
    needed.objects.addAll(encoder.objects());
    needed.passwordParameters.addAll(encoder.passwordParameters());
    channel.encoding().destinations().stream()
        .flatMap(destination -> destination.addresses().stream())
        .forEach(needed::add);
    return needed;
  }

  /** Names of Systems Manager parameters. */
  List<String> passwordParameters() {
    return List.copyOf(passwordParameters);
  }

  /** Objects in S3 that are read. */
  List<S3Location> objects() {
    return List.copyOf(objects);
  }

  /** Folders in S3, each read with all that is in it. */
  List<S3Location> folders() {
    return List.copyOf(folders);
  }

  /** What the keys of objects in S3 begin with that are written. */
  List<S3Location> written() {
    return List.copyOf(written);
  }

  /** The buckets in S3 of all that, each once. */
  List<String> buckets() {
    return Stream.of(objects, folders, written)
        .flatMap(Collection::stream)
        .map(S3Location::bucket)
        .distinct()
        .sorted()
        .toList();
  }

  private void add(OutputDestination.Address address) {
    address.credentials().ifPresent(c -> passwordParameters.add(c.passwordParameter()));
    S3Location.of(address.url())
        .map(object -> new S3Location(object.bucket(), VARIABLE.split(object.key(), 2)[0]))
        .ifPresent(written::add);
  }

  /** Each input of MediaConnect flows has a permission of its own for them. */
  private void add(InputSource source) {
    boolean isPlaylist = source.pulledHls().isPresent();
    for (UrlSource url : InputNeeds.of(source).urls()) {
      url.credentials().ifPresent(c -> passwordParameters.add(c.passwordParameter()));
      if (isPlaylist) {
        url.object().map(S3Location::folder).ifPresent(folders::add);
      } else {
        url.object().ifPresent(objects::add);
      }
    }
  }
}
