package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.files.FileTrouble;
import dev.onair.files.Presence;
import dev.onair.files.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder in which reels are kept; several processes may use it. A reel stands there whole or
 * not at all; of too many, those that were not used for the longest time go.
 */
final class ReelShelf {

  private static final String REEL = ".ts";
  private static final String DRAFT = ".draft";
  private static final int MOST = 64;
  private static final long MOST_BYTES = 4L << 30;

  /** Nobody writes for so long: its writer was killed. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path folder;
  private final int most;
  private final long mostBytes;

  ReelShelf(Path folder) {
    this(folder, MOST, MOST_BYTES);
  }

  /**
   * One of another size.
   *
   * @param most how many are kept
   * @param mostBytes how many bytes they have together
   */
  ReelShelf(Path folder, int most, long mostBytes) {
    this.folder = folder;
    this.most = most;
    this.mostBytes = mostBytes;
  }

  /** Where the reel stands that a version of ffmpeg makes with these arguments. */
  Path place(String version, List<String> arguments) {
    Sha256 sum = new Sha256().add(version);
    arguments.forEach(argument -> sum.add("\0" + argument));
    return folder.resolve(sum.hex().substring(0, 32) + REEL);
  }

  /** The reel at a place; a broken one is not there. */
  Optional<Reel> find(Path file) throws IOException {
    if (!Presence.isThere(file)) {
      return Optional.empty();
    }
    Optional<Reel> reel;
    ReelBytes bytes = ReelBytes.of(file);
    try (InputStream stream = Files.newInputStream(file)) {
      reel = ReelFile.read(stream, bytes);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
    if (reel.isPresent()) {
      used(file);
    }
    return reel;
  }

  private static void used(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // Somebody else's folder, or just removed: it is only known worse what may go.
      return;
    }
  }

  /** Writes a reel. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Puts a reel to its place.
   *
   * @throws IOException with words for it; then nothing is there that wasn't before
   */
  void put(Path file, Writing writing) throws IOException {
    Path draft = folder.resolve(UUID.randomUUID() + DRAFT);
    try {
      Files.createDirectories(folder);
      tidy();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
        writing.to(out);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IOException(FileTrouble.words(e), e);
    } finally {
      Files.deleteIfExists(draft);
    }
    shrink(file);
  }

  private void tidy() throws IOException {
    Instant before = Instant.now().minus(ABANDONED);
    for (Path draft : files(DRAFT)) {
      if (modified(draft).isBefore(before)) {
        Files.deleteIfExists(draft);
      }
    }
  }

  private void shrink(Path newest) throws IOException {
    List<Path> reels = files(REEL);
    reels.sort(Comparator.comparing(ReelShelf::modified).reversed());
    reels.remove(newest);
    reels.add(0, newest);
    long bytes = 0;
    for (int index = 0; index < reels.size(); index++) {
      bytes += size(reels.get(index));
      if (index > 0 && (index >= most || bytes > mostBytes)) {
        Files.deleteIfExists(reels.get(index));
      }
    }
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return new ArrayList<>(all.filter(file -> file.toString().endsWith(ending)).toList());
    }
  }

  /** What another process removes meanwhile is old, and empty. */
  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
