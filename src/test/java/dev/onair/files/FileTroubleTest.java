package dev.onair.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {

  @TempDir private Path root;

  @Test
  void aFileWhereAFolderIsToBeMade() throws IOException {
    Path file = Files.createFile(root.resolve(".onair"));

    assertThat(words(() -> Files.createDirectories(file)))
        .isEqualTo(
            file
                + " can't be made: a file of that name is in the way; move it away, and run the"
                + " command again");
  }

  @Test
  void aFileThatIsTakenForAFolder() throws IOException {
    Path file = Files.createFile(root.resolve("plans"));
    String expected =
        file + " can't be used as a folder: it is a file; move it away, and run the command again";

    assertThat(words(() -> listed(file))).isEqualTo(expected);
    assertThat(words(() -> Files.createDirectories(file.resolve("news")))).isEqualTo(expected);
    assertThat(words(() -> Files.readString(file.resolve("news/plan.json")))).isEqualTo(expected);
  }

  @Test
  void aFolderThatIsNotEmpty() throws IOException {
    Files.createFile(root.resolve("left"));

    assertThat(words(() -> Files.delete(root)))
        .startsWith(root + " can't be removed: there is something in it;");
  }

  @Test
  void whatIsMissing() {
    Path file = root.resolve("state");

    assertThat(words(() -> Files.readString(file)))
        .startsWith(file + " can't be found: it is missing, or a folder around it is;");
  }

  @Test
  void aFolderInThePlaceOfAFile() {
    // The JDK opens a folder, and then reads from it, which tells no path.
    assertThat(words(() -> Files.readString(root))).isEqualTo("Is a directory");
    assertThat(words(() -> Files.writeString(root, "")))
        .isEqualTo(
            root
                + " can't be read or written: is a directory; mend that, and run the command again");
  }

  @Test
  void whatMayNotBeRead() {
    // Where root runs the tests, nothing is denied.
    assertThat(FileTrouble.words(new AccessDeniedException("/x")))
        .startsWith("/x can't be read or written: permission denied;");
  }

  @Test
  void aReasonIsTold() {
    assertThat(FileTrouble.words(new FileSystemException("/x", null, "Read-only file system")))
        .startsWith("/x can't be read or written: read-only file system;");
  }

  @Test
  void aFullDiskIsToldWithWhereToMakeRoom() {
    String tmp = System.getProperty("java.io.tmpdir");

    assertThat(FileTrouble.words(new FileSystemException("/x", null, "No space left on device")))
        .isEqualTo(
            "a disk is full, or one's share of it: /x: No space left on device; make room there,"
                + " where the project is, or in the folder of temporary files, "
                + tmp
                + ", and run the command again");
    assertThat(FileTrouble.words(new IOException("Disk quota exceeded")))
        .startsWith("a disk is full, or one's share of it: Disk quota exceeded; make room");
  }

  @Test
  void itIsFoundBehindOtherErrors() {
    IOException full = new IOException("No space left on device");
    IOException denied = new AccessDeniedException("/x");

    assertThat(FileTrouble.behind(new IllegalStateException(new RuntimeException(full))))
        .contains(full);
    assertThat(FileTrouble.behind(new IllegalStateException(denied))).contains(denied);
    assertThat(FileTrouble.behind(new IllegalStateException(new IOException("Broken pipe"))))
        .isEmpty();
  }

  @Test
  void otherErrorsKeepTheirWords() {
    assertThat(FileTrouble.words(new IOException("as it is"))).isEqualTo("as it is");
    assertThat(FileTrouble.words(new EOFException()))
        .isEqualTo("reading or writing failed: EOFException");
  }

  private static void listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isNotNull();
    }
  }

  private static String words(ThrowingCallable call) {
    return FileTrouble.words(catchThrowableOfType(IOException.class, call));
  }
}
