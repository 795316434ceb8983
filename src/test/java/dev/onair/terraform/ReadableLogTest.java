package dev.onair.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.HiddenTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadableLogTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aLogOfAnEarlierRun() throws IOException {
    file = Files.writeString(folder.resolve("apply.log"), "of an earlier run\n");
  }

  @Test
  void linesAreThereAtOnceAndNothingOfAnEarlierRun() throws IOException {
    try (ReadableLog log = new ReadableLog(file, HiddenTexts.NONE)) {
      log.write("one\ntwo");
      log.write("three");

      assertThat(file).hasContent("one\ntwo\nthree\n");
    }
  }

  @Test
  void whatIsSaidMovesNoCursorOfWhomReadsIt() throws IOException {
    try (ReadableLog log = new ReadableLog(file, HiddenTexts.NONE)) {
      log.write("a\u001b[2K\u202eb\rc");
    }

    assertThat(Files.readAllLines(file)).containsExactly("a\\u001b[2K\\u202eb", "c");
  }

  @Test
  void whatCameFromTheEnvironmentIsNotTold() throws IOException {
    try (ReadableLog log = new ReadableLog(file, new HiddenTexts(Set.of("hunter22")))) {
      log.write("no host hunter22.example");
    }

    assertThat(file).hasContent("no host (from the environment).example\n");
  }
}
