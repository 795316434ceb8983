package dev.onair.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceTest {

  @TempDir private Path root;

  @Test
  void whatIsAbsentIsNotThere() throws IOException {
    assertThat(Presence.isThere(root.resolve("none"))).isFalse();
    assertThat(Presence.isThere(root.resolve("none/below"))).isFalse();
    assertThat(Presence.isFolder(root.resolve("none"))).isFalse();
  }

  @Test
  void whatALinkLeadsToIsThere() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), root);

    assertThat(Presence.isThere(link)).isTrue();
    assertThat(Presence.isFolder(link)).isTrue();
  }

  @Test
  void aLinkThatLeadsNowhereIsNotAbsent() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), Path.of("/mnt/not-mounted"));
    String expected =
        link
            + " can't be read or written: it is a link to /mnt/not-mounted, which does not exist;"
            + " mend that, and run the command again";

    assertThat(words(link)).isEqualTo(expected);
    assertThat(words(link.resolve("below/it"))).isEqualTo(expected);
  }

  @Test
  void whatCantBeLookedAtIsNotAbsent() throws IOException {
    // A name as long as this is denied to everybody, as a closed folder is to all but root.
    assertThat(words(root.resolve("x".repeat(300)))).contains("file name too long");

    Path file = Files.createFile(root.resolve("file"));
    assertThat(words(file.resolve("below"))).contains("can't be used as a folder: it is a file");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(root.resolve("file"));

    assertThat(
            catchThrowableOfType(NotDirectoryException.class, () -> Presence.isFolder(file))
                .getFile())
        .isEqualTo(file.toString());
  }

  private static String words(Path path) {
    return FileTrouble.words(catchThrowableOfType(IOException.class, () -> Presence.isThere(path)));
  }
}
