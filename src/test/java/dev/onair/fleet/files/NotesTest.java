package dev.onair.fleet.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

  @TempDir private Path folder;

  @Test
  void whatAKilledRunLeftOfANoteGoesWithTheNext() throws Exception {
    Path note = folder.resolve("applied/news.json");
    Fleets.write(folder.resolve("applied/news.json.new"), "{ \"half");

    Notes.write(note, Map.of("a", 1));

    assertThat(note.getParent().toFile().list()).containsExactly("news.json");
    assertThat(Notes.read(note, Map.class)).contains(Map.of("a", 1));
  }
}
