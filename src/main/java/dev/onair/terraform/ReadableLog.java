package dev.onair.terraform;

import dev.onair.diagnostics.HiddenTexts;
import dev.onair.diagnostics.Shown;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a run said, for a person who reads it in a terminal. */
public final class ReadableLog implements AutoCloseable {

  private final BufferedWriter to;
  private final HiddenTexts hidden;

  /**
   * Begins a log; nothing of an earlier one stays in the file.
   *
   * @param hidden what it tells nothing of
   */
  public ReadableLog(Path file, HiddenTexts hidden) throws IOException {
    this.to = Files.newBufferedWriter(file);
    this.hidden = hidden;
  }

  /** Writes lines, each at once. */
  public void write(String text) {
    try {
      for (String line : Shown.lines(hidden.takenFrom(text))) {
        to.write(line);
        to.newLine();
      }
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    to.close();
  }
}
