package dev.onair.cli.demo;

import dev.onair.files.FileTrouble;
import dev.onair.files.OwnersOnly;
import dev.onair.files.ScratchFolder;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.Video;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a sandbox streams with: an ffmpeg, and folders for what is sent and kept. */
public final class SandboxVideo implements AutoCloseable {

  /** What is kept of all channels together; startover windows may hold less for it. */
  private static final long MOST_BYTES = 8L << 30;

  /** The disk is others' too. */
  private static final int SHARE = 4;

  private final Optional<Video> video;
  private final List<ScratchFolder> folders;
  private final Optional<String> missing;

  private SandboxVideo(
      Optional<Video> video, List<ScratchFolder> folders, Optional<String> missing) {
    this.video = video;
    this.folders = folders;
    this.missing = missing;
  }

  /** Without one nothing streams, and nothing is missing. */
  public static SandboxVideo none() {
    return new SandboxVideo(Optional.empty(), List.of(), Optional.empty());
  }

  /** Nothing streams, for a reason. */
  private static SandboxVideo none(String why) {
    return new SandboxVideo(Optional.empty(), List.of(), Optional.of(why));
  }

  /**
   * Finds what is needed.
   *
   * @param ffmpeg the one to use; otherwise the one on PATH is
   * @param port 0 takes a free one
   * @param log gets what is to be known of the streams, a line each; on any thread
   */
  public static SandboxVideo prepare(
      Map<String, String> environment, Optional<Path> ffmpeg, int port, Consumer<String> log) {
    Optional<Path> program = ffmpeg.or(() -> onPath(environment));
    if (program.isEmpty()) {
      return none("ffmpeg is not on PATH; install it, or name it with --ffmpeg");
    }
    List<ScratchFolder> folders = new ArrayList<>();
    try {
      Path cache = cache(environment, folders);
      ScratchFolder spool = ScratchFolder.in(cache, "spool-");
      folders.add(0, spool);
      long bytes = Math.min(MOST_BYTES, cache.toFile().getUsableSpace() / SHARE);
      Video video = new Video(program.get(), port, cache, spool.path(), Math.max(1, bytes), log);
      return new SandboxVideo(Optional.of(video), folders, Optional.empty());
    } catch (IOException e) {
      return none(FileTrouble.words(e));
    }
  }

  /**
   * Where reels are kept for the next time; without a home, for this one only: where all keep their
   * temporary files, somebody else could have made the folder.
   *
   * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base
   *     directories</a>
   */
  private static Path cache(Map<String, String> environment, List<ScratchFolder> folders)
      throws IOException {
    String home = environment.getOrDefault("HOME", "");
    String named = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (home.isEmpty() && named.isEmpty()) {
      ScratchFolder reels = ScratchFolder.temporary("onair-reels-");
      folders.add(reels);
      return reels.path();
    }
    return OwnersOnly.folder(
        (named.isEmpty() ? Path.of(home, ".cache") : Path.of(named)).resolve("onair"));
  }

  private static Optional<Path> onPath(Map<String, String> environment) {
    String path = environment.getOrDefault("PATH", "");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "ffmpeg"))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** Why nothing streams, where something should. */
  public Optional<String> missing() {
    return missing;
  }

  /** The options of a sandbox that streams, if there is what it takes. */
  public SandboxOptions in(SandboxOptions options) {
    return video.map(options::withVideo).orElse(options);
  }

  @Override
  public void close() throws IOException {
    for (ScratchFolder folder : folders) {
      folder.close();
    }
  }
}
