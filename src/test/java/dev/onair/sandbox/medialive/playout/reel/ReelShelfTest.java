package dev.onair.sandbox.medialive.playout.reel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReelShelfTest {

  @TempDir private Path folder;

  @Test
  void whatIsMadeOtherwiseHasAnotherPlace() {
    ReelShelf shelf = new ReelShelf(folder);
    Path place = shelf.place("ffmpeg version 5", List.of("-a", "b"));

    assertThat(shelf.place("ffmpeg version 5", List.of("-a", "b"))).isEqualTo(place);
    assertThat(shelf.place("ffmpeg version 6", List.of("-a", "b"))).isNotEqualTo(place);
    assertThat(shelf.place("ffmpeg version 5", List.of("-ab", ""))).isNotEqualTo(place);
  }

  @Test
  void aBrokenReelIsNotThereAndIsReplaced() throws IOException {
    ReelShelf shelf = new ReelShelf(folder);
    Path place = shelf.place("v", List.of());
    Files.writeString(place, "half a reel");

    assertThat(shelf.find(place)).isEmpty();
    shelf.put(place, out -> out.write(new byte[188]));

    assertThat(place).hasSize(188);
  }

  @Test
  void aReelThatCouldNotBeWrittenLeavesNothing() throws IOException {
    ReelShelf shelf = new ReelShelf(folder);

    assertThatThrownBy(
            () ->
                shelf.put(
                    shelf.place("v", List.of()),
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a disk is full");

    assertThat(files()).isEmpty();
  }

  @Test
  void ofTooManyThoseGoThatWereNotUsedForLongest() throws IOException {
    ReelShelf shelf = new ReelShelf(folder, 3, 1_000);
    for (int hours = 1; hours <= 3; hours++) {
      kept(hours + ".ts", 10, Duration.ofHours(hours));
    }

    shelf.put(folder.resolve("new.ts"), out -> out.write(new byte[10]));

    assertThat(files()).containsExactlyInAnyOrder("1.ts", "2.ts", "new.ts");
  }

  @Test
  void ofTooManyBytesTheSameButTheNewestStays() throws IOException {
    ReelShelf shelf = new ReelShelf(folder, 10, 1_000);
    kept("1.ts", 400, Duration.ofHours(1));
    kept("2.ts", 400, Duration.ofHours(2));

    shelf.put(folder.resolve("new.ts"), out -> out.write(new byte[500]));
    assertThat(files()).containsExactlyInAnyOrder("1.ts", "new.ts");

    shelf.put(folder.resolve("huge.ts"), out -> out.write(new byte[2_000]));
    assertThat(files()).containsExactly("huge.ts");
  }

  @Test
  void draftsOfWhoWasKilledGoSomeTimeLater() throws IOException {
    ReelShelf shelf = new ReelShelf(folder);
    kept("a.draft", 10, Duration.ofHours(2));
    kept("b.draft", 10, Duration.ofMinutes(1));

    shelf.put(folder.resolve("new.ts"), out -> out.write(new byte[10]));

    assertThat(files()).containsExactlyInAnyOrder("b.draft", "new.ts");
  }

  private void kept(String name, int size, Duration ago) throws IOException {
    Path file = Files.write(folder.resolve(name), new byte[size]);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
