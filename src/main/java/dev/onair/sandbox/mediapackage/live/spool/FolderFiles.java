package dev.onair.sandbox.mediapackage.live.spool;

import dev.onair.files.ScratchFolder;
import dev.onair.media.Octets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of files, which goes with the process, or when the next one begins. */
final class FolderFiles implements SpoolFiles {

  private final ScratchFolder folder;

  private FolderFiles(ScratchFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes one.
   *
   * @throws UncheckedIOException if it can't be made
   */
  static FolderFiles in(Path parent) {
    try {
      Files.createDirectories(parent);
      return new FolderFiles(ScratchFolder.in(parent, "spool-"));
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for streams can be made in " + parent, e);
    }
  }

  @Override
  public void write(String name, Octets bytes) throws IOException {
    try (OutputStream out = Files.newOutputStream(file(name))) {
      bytes.writeTo(out);
    } catch (IOException e) {
      delete(name);
      throw e;
    }
  }

  @Override
  public Octets read(String name) throws IOException {
    return Octets.of(Files.readAllBytes(file(name)));
  }

  @Override
  public void delete(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      // It goes with the folder.
      return;
    }
  }

  private Path file(String name) {
    return folder.path().resolve(name);
  }

  @Override
  public void close() {
    try {
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of streams can't be removed", e);
    }
  }
}
