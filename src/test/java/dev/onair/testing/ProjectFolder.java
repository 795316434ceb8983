package dev.onair.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** A project's folder for a test: the shipped profiles and modules, and what the test adds. */
public final class ProjectFolder {

  private static final Path SHIPPED = Path.of("").toAbsolutePath();

  private final Path root;

  private ProjectFolder(Path root) {
    this.root = root;
  }

  /**
   * The shipped profiles and modules, a folder for channels without any in it, and a shared.conf
   * that says nothing.
   */
  public static ProjectFolder in(Path root) {
    try {
      Files.createDirectories(root.resolve("channels"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    copy(SHIPPED.resolve("profiles"), root.resolve("profiles"));
    copy(SHIPPED.resolve("modules"), root.resolve("modules"));
    return new ProjectFolder(root).shared("# All as by default.\n");
  }

  /** The project's root. */
  public Path root() {
    return root;
  }

  /** Adds a channel file. */
  public ProjectFolder channel(String name, String text) {
    return file("channels/" + name + ".conf", text);
  }

  /** Adds {@code shared.conf}. */
  public ProjectFolder shared(String text) {
    return file("shared.conf", text);
  }

  /** Adds a file. */
  public ProjectFolder file(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds text to the end of a file. */
  public ProjectFolder append(String name, String text) {
    try {
      Files.writeString(root.resolve(name), text, StandardOpenOption.APPEND);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a state of the shared stack with the outputs that channels read, and nothing else. */
  public ProjectFolder outputsOfTheSharedStack() {
    return file(
        "terraform.shared.tfstate",
        """
        {
          "version": 4, "terraform_version": "1.5.0", "serial": 1, "lineage": "stand-in",
          "outputs": {
            "distribution-arn": {
              "type": "string", "value": "arn:aws:cloudfront::123456789012:distribution/E1ABCDEFGHIJKL"
            },
            "distribution-id": {"type": "string", "value": "E1ABCDEFGHIJKL"},
            "playback-domain": {"type": "string", "value": "d111111abcdef8.cloudfront.net"}
          },
          "resources": []
        }
        """);
  }

  /** Removes a file. */
  public ProjectFolder without(String name) {
    try {
      Files.delete(root.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds all files of another folder. */
  public ProjectFolder filesOf(Path folder) {
    copy(folder, root);
    return this;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
