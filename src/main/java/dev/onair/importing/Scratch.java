package dev.onair.importing;

import dev.onair.files.ScratchFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/**
 * A folder for trying files out before a project gets them; it is gone in the end.
 *
 * @param folder the folder
 */
record Scratch(ScratchFolder folder) implements AutoCloseable {

  /** What of a project says how its channels are to be. */
  private static final Pattern CONFIGURATION = Pattern.compile(".*\\.(conf|json|ya?ml|properties)");

  /** What a project has besides, which is large. */
  private static final Pattern WORK = Pattern.compile("\\..*|cdktf\\.out|target|node_modules");

  /** A new one, with nothing in it. */
  static Scratch empty() {
    try {
      return new Scratch(ScratchFolder.temporary("onair-import-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new one, with the configuration of a project. */
  static Scratch copyOf(Path project) throws IOException {
    Scratch scratch = empty();
    Files.walkFileTree(
        project,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isWork =
                !folder.equals(project) && WORK.matcher(folder.getFileName().toString()).matches();
            return isWork ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (CONFIGURATION.matcher(file.getFileName().toString()).matches()) {
              Path copy = scratch.root().resolve(project.relativize(file).toString());
              Files.createDirectories(copy.getParent());
              Files.copy(file, copy);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return scratch;
  }

  /** Where the files are. */
  Path root() {
    return folder.path();
  }

  /** Adds a file, or replaces it. */
  void put(NewText file) throws IOException {
    Path path = root().resolve(file.name());
    Files.createDirectories(path.getParent());
    Files.writeString(path, file.text());
  }

  @Override
  public void close() {
    try {
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
