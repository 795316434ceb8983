package dev.onair.cli.demo;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.cli.project.FolderCopy;
import dev.onair.cli.project.OperationFailedException;
import dev.onair.files.EditorFiles;
import dev.onair.files.FolderTree;
import dev.onair.files.Presence;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project to try another one's channels in: its files include those of the other, and change only
 * what keeps a fleet from being destroyed, and where the state is. One demonstration at a time has
 * it.
 */
public final class DemoProject implements AutoCloseable {

  private static final String INCLUDE_FROM = "ONAIR_INCLUDE_FROM";

  private final Path root;
  private final FileChannel lock;

  private DemoProject(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Writes it; what an earlier demonstration left there goes, and nothing of others.
   *
   * @param root where
   * @param of the project whose channels are tried; not changed
   * @param fleet what its files say
   * @throws OperationFailedException if another process has the folder, and if there is one that no
   *     demonstration made
   */
  public static DemoProject write(Path root, Path of, FleetSpec fleet) throws IOException {
    Files.createDirectories(root.toAbsolutePath().getParent());
    Path mark = root.resolveSibling(root.getFileName() + ".lock");
    if (!Presence.isThere(mark) && Presence.isThere(root)) {
      throw new OperationFailedException(root + " is not a demonstration's; move it away");
    }
    FileChannel lock = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (!locked(lock)) {
        throw new OperationFailedException(
            "another demonstration has " + root + "; end that one first");
      }
      FolderTree.delete(root);
      shared(root, of);
      for (ChannelSpec channel : fleet.channels()) {
        channel(root, of, channel);
      }
      profiles(root, of);
      if (Presence.isFolder(of.resolve("modules"))) {
        FolderCopy.make(of.resolve("modules"), root.resolve("modules"));
      }
      return new DemoProject(root, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * What lets its files include those of the project whose channels are tried, and what these may
   * include.
   *
   * @param around what that project's own commands see
   */
  public static Map<String, String> environment(Path of, Map<String, String> around) {
    String more = around.getOrDefault(INCLUDE_FROM, "");
    String own = of.toAbsolutePath().toString();
    return Map.of(INCLUDE_FROM, more.isEmpty() ? own : own + File.pathSeparator + more);
  }

  /** Its folder. */
  public Path root() {
    return root;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  /** A bucket or workspaces for the state do not exist in the sandbox. */
  private static void shared(Path root, Path of) throws IOException {
    Path shared = of.resolve("shared.conf");
    write(
        root.resolve("shared.conf"),
        (Presence.isThere(shared) ? including(shared) : "")
            + """

            # The state in this folder; and nothing protected, as all of it is destroyed in the end.
            state = null
            state { backend = local }
            protect = false
            """);
  }

  private static void channel(Path root, Path of, ChannelSpec channel) throws IOException {
    String name = channel.name() + ".conf";
    write(
        root.resolve("channels").resolve(name),
        including(of.resolve("channels").resolve(name))
            + (channel.operation().protect() ? "protect = false\n" : ""));
  }

  private static void profiles(Path root, Path of) throws IOException {
    Path profiles = Files.createDirectories(root.resolve("profiles"));
    if (!Presence.isFolder(of.resolve("profiles"))) {
      return;
    }
    try (Stream<Path> files = Files.list(of.resolve("profiles"))) {
      for (Path file : files.filter(DemoProject::isProfile).toList()) {
        Path here = profiles.resolve(file.getFileName());
        if (file.toString().endsWith(".conf")) {
          write(here, including(file));
        } else {
          Files.copy(file, here);
        }
      }
    }
  }

  private static boolean isProfile(Path file) {
    return Files.isRegularFile(file) && !EditorFiles.has(file);
  }

  /** By its absolute name: what it includes itself is looked for beside it. */
  private static String including(Path file) {
    return "include file(%s)\n".formatted(TextNode.valueOf(file.toAbsolutePath().toString()));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, List.of("# Written by onair demo, and written anew by the next one.", text));
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
