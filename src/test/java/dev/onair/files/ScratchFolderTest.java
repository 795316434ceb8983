package dev.onair.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

  @TempDir private Path root;

  @Test
  void itGoesWithAllThatIsInItWhenItIsClosed() throws IOException {
    try (ScratchFolder scratch = ScratchFolder.in(root, ".onair-")) {
      assertThat(scratch.path())
          .isEmptyDirectory()
          .hasParent(root.toFile().listFiles()[0].toPath());
      Files.writeString(scratch.path().resolve("a"), "");
    }

    assertThat(root).isEmptyDirectory();
  }

  @Test
  void oneThatAKilledProcessLeftGoesWithTheNext() throws IOException {
    Path left = Files.createDirectories(root.resolve(".onair-123/files/stacks")).getParent();
    Files.createFile(root.resolve(".onair-123/lock"));
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Files.createFile(elsewhere.resolve("kept"));
    Files.createSymbolicLink(left.resolve("link"), elsewhere);

    ScratchFolder.in(root, ".onair-").close();

    assertThat(root.resolve(".onair-123")).doesNotExist();
    assertThat(elsewhere.resolve("kept")).exists();
  }

  @Test
  void oneThatIsInUseStays() throws IOException {
    try (ScratchFolder first = ScratchFolder.in(root, ".onair-")) {
      ScratchFolder.in(root, ".onair-").close();

      assertThat(first.path()).exists();
    }
  }

  @Test
  void foldersOfOthersStay() throws IOException {
    Path unlocked = Files.createDirectory(root.resolve(".onair-other"));
    Path named = Files.createDirectory(root.resolve("onair"));
    Files.createFile(named.resolve("lock"));
    Path link = Files.createSymbolicLink(root.resolve(".onair-link"), named);

    ScratchFolder.in(root, ".onair-").close();

    assertThat(List.of(unlocked, named.resolve("lock"), link)).allMatch(Files::exists);
  }

  @Test
  void manyAtATimeDoNotTakeEachOtherForLeft() {
    List<CompletableFuture<Void>> all =
        IntStream.range(0, 200).mapToObj(n -> CompletableFuture.runAsync(this::used)).toList();

    assertThat(all).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofMinutes(1)));
    assertThat(root).isEmptyDirectory();
  }

  private void used() {
    try (ScratchFolder scratch = ScratchFolder.in(root, ".onair-")) {
      Path file = Files.writeString(scratch.path().resolve("a"), "a");
      assertThat(file).hasContent("a");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
