package dev.onair.config.encoding;

import dev.onair.config.hocon.ConfFile;
import dev.onair.config.section.Defaults;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A project's {@code profiles/} for a test, and what reading it says. */
final class ProfilesFolder {

  /** A sound ladder of one rendition; lines are appended to it. */
  static final String LADDER =
      """
      frame-rate = 25
      renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }]
      """;

  private final Path root;
  private final Problems problems = new Problems();

  ProfilesFolder(Path root) {
    this.root = root;
  }

  ProfilesFolder with(String file, String text) {
    try {
      Files.createDirectories(root.resolve("profiles"));
      Files.writeString(root.resolve("profiles").resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Profiles read() {
    return Profiles.read(root, new ConfFile(root, Map.of(), problems), Defaults.load(), problems);
  }

  /** What was found wrong by {@link #read}, a line each. */
  List<String> problems() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  /** The profile in a file, which must be sound. */
  Profile readOnly(String file, String text) {
    Profiles profiles = with(file, text).read();
    if (problems.errors() > 0) {
      throw new AssertionError(problems());
    }
    return profiles.find(file.substring(0, file.lastIndexOf('.'))).orElseThrow();
  }
}
