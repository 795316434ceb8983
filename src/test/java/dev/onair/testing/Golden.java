package dev.onair.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts, in files that a person reviews. {@code -Donair.update=true} writes them anew;
 * never on a build server.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Compares a text with a file in the golden folder. */
  public static void assertMatches(String file, String actual) {
    assertMatches(FOLDER.resolve(file), actual);
  }

  /** Compares a text with a golden file anywhere. */
  public static void assertMatches(Path path, String actual) {
    String text = actual.endsWith("\n") ? actual : actual + "\n";
    try {
      if (Boolean.getBoolean("onair.update")) {
        assertThat(System.getenv("CI")).as("golden files are not written on a server").isNull();
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
      }
      assertThat(path).as("review the difference, then run with -Donair.update=true").exists();
      assertThat(text).isEqualTo(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
