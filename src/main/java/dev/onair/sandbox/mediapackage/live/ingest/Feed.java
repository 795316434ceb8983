package dev.onair.sandbox.mediapackage.live.ingest;

import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an encoder's pipeline pushes to a channel: segments and playlists come in any order, and
 * rounds of all renditions come out. Not for many threads.
 */
public final class Feed {

  /** So many segments the others may be ahead of a child before they go on without it. */
  private static final int PATIENCE = 3;

  /** So many are taken before a multivariant playlist says which there are. */
  private static final int MOST_CHILDREN = 100;

  /** Times that are further apart can't be compared: an encoder began anew. 10 s at 90 kHz. */
  private static final long COMPARABLE = 900_000;

  private final Uploads uploads = new Uploads();
  private final Map<String, Child> children = new LinkedHashMap<>();
  private final List<InputSegment> unneeded = new ArrayList<>();
  private Optional<Multivariant> multivariant = Optional.empty();
  private boolean begun;

  /** A multivariant playlist: its children's languages by their file, in order. */
  private record Multivariant(String file, Map<String, Optional<String>> languages) {}

  public void segment(String file, InputSegment segment) {
    unneeded.addAll(uploads.add(file, segment));
    children.values().forEach(child -> child.take(uploads));
  }

  public void child(String file, List<Playlists.Entry> playlist) {
    boolean isUnknown =
        multivariant.filter(known -> !known.languages().containsKey(file)).isPresent();
    boolean isTooMany = children.size() >= MOST_CHILDREN && !children.containsKey(file);
    if (isUnknown || isTooMany) {
      // Such as of I-frames, of the same segments: nobody would ever use what it takes.
      return;
    }
    Child child = children.computeIfAbsent(file, Child::new);
    child.replace(playlist, uploads);
    child.take(uploads);
    uploads.keepNames(children.values().stream().map(Child::playlist).toList());
  }

  public void multivariant(String file, Map<String, Optional<String>> languages) {
    multivariant = Optional.of(new Multivariant(file, languages));
    // Others are of an encoder that was there before.
    for (Child child : List.copyOf(children.values())) {
      if (!languages.containsKey(child.file())) {
        children.remove(child.file());
        child.queue().forEach(listed -> unneeded.add(listed.segment()));
      }
    }
  }

  /** What the encoder takes back: a segment that is in use stays. */
  public void delete(String file) {
    uploads.remove(file).ifPresent(unneeded::add);
  }

  /** Forgets all: whatever comes next is another encoder's. */
  public void reset() {
    unneeded.addAll(uploads.clear());
    children.values().forEach(child -> child.queue().forEach(one -> unneeded.add(one.segment())));
    children.clear();
    multivariant = Optional.empty();
    begun = false;
  }

  /** The segments that nobody will use, since this was asked last. */
  public List<InputSegment> unneeded() {
    List<InputSegment> gone = List.copyOf(unneeded);
    unneeded.clear();
    return gone;
  }

  /** The rounds that are whole by now. */
  public List<Round> rounds() {
    List<Round> rounds = new ArrayList<>();
    while (isReady()) {
      if (dropOlder()) {
        rounds.add(
            new Round(
                present().stream()
                    .map(child -> new Round.Child(id(child), language(child), child.queue().poll()))
                    .toList()));
      }
    }
    return rounds;
  }

  private boolean isReady() {
    int longest = inUse().stream().mapToInt(child -> child.queue().size()).max().orElse(0);
    if (longest > PATIENCE) {
      inUse().stream().filter(child -> child.queue().isEmpty()).forEach(Child::lose);
    }
    // Before the multivariant playlist came, nobody knows whether all children are there.
    begun |= multivariant.isPresent() || longest > 1;
    return begun && longest > 0 && present().stream().noneMatch(child -> child.queue().isEmpty());
  }

  private Collection<Child> inUse() {
    return multivariant
        .map(
            known ->
                (Collection<Child>)
                    known.languages().keySet().stream()
                        .map(file -> children.computeIfAbsent(file, Child::new))
                        .toList())
        .orElse(children.values());
  }

  private List<Child> present() {
    return inUse().stream().filter(child -> !child.isLost()).toList();
  }

  /** Drops what has nothing beside it in another child; false if something was. */
  private boolean dropOlder() {
    List<Child> present = present();
    Listed newest =
        present.stream().map(child -> child.queue().peek()).reduce(Feed::newer).orElseThrow();
    boolean level = true;
    for (Child child : present) {
      if (!together(child.queue().peek().segment(), newest.segment())) {
        unneeded.add(child.queue().poll().segment());
        level = false;
      }
    }
    return level;
  }

  private static Listed newer(Listed one, Listed other) {
    InputSegment a = one.segment();
    InputSegment b = other.segment();
    if (together(a, b)) {
      return one;
    }
    boolean ahead =
        Math.abs(a.time() - b.time()) > COMPARABLE
            ? a.arrived().isAfter(b.arrived())
            : a.time() > b.time();
    return ahead ? one : other;
  }

  private static boolean together(InputSegment one, InputSegment other) {
    return Math.abs(one.time() - other.time()) * 2 <= Math.min(one.duration(), other.duration());
  }

  private Optional<String> language(Child child) {
    return multivariant.flatMap(known -> known.languages().get(child.file()));
  }

  /** The child's modifier: what its name has beyond the multivariant playlist's. */
  private String id(Child child) {
    String name = withoutEnd(child.file());
    String base = multivariant.map(known -> withoutEnd(known.file())).orElse("");
    String modifier = name.startsWith(base) ? name.substring(base.length()) : name;
    String id = modifier.replaceAll("[^A-Za-z0-9_-]", "_").replaceFirst("^_+", "");
    return id.isEmpty() ? "video" : id;
  }

  private static String withoutEnd(String file) {
    return file.replaceFirst("\\.m3u8?$", "");
  }
}
