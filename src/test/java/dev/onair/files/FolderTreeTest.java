package dev.onair.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {

  @TempDir Path root;

  @BeforeEach
  void aTree() throws IOException {
    Files.createDirectories(root.resolve("a/b/c"));
    Files.writeString(root.resolve("a/y"), "");
    Files.writeString(root.resolve("a/b/x"), "");
    Files.writeString(root.resolve("kept"), "");
    Files.createSymbolicLink(root.resolve("a/b/c/link"), root);
  }

  @Test
  void aTreeIsDeletedAndWhatItsLinksLeadToStays() throws IOException {
    FolderTree.delete(root.resolve("a"));

    assertThat(root.resolve("a")).doesNotExist();
    assertThat(root.resolve("kept")).exists();
  }

  @Test
  void aLinkIsDeletedAndNotTheTreeThatItLeadsTo() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("a"));

    FolderTree.delete(link);

    assertThat(link).doesNotExist();
    assertThat(root.resolve("a/b/x")).exists();
  }

  @Test
  void whatIsNotThereIsDeletedAlready() throws IOException {
    FolderTree.delete(root.resolve("none"));

    assertThat(root.resolve("none")).doesNotExist();
  }

  @Test
  void anEmptiedFolderStays() throws IOException {
    FolderTree.empty(root.resolve("a"));

    assertThat(root.resolve("a")).isEmptyDirectory();
  }

  @Test
  void aFileThatIsALinkToNowhereIsNotLeftOut() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("a/main.tf"), Path.of("/mnt/not-mounted"));

    assertThatThrownBy(() -> FolderTree.files(root.resolve("a"))).hasMessageContaining(link + ": ");
  }

  @Test
  void theFilesBelowAFolderAreInOrder() throws IOException {
    assertThat(FolderTree.files(root.resolve("a")))
        .containsExactly(root.resolve("a/b/x"), root.resolve("a/y"));
    assertThat(FolderTree.files(root.resolve("none"))).isEmpty();
  }
}
