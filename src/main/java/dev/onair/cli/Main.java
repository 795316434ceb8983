package dev.onair.cli;

import dev.onair.cli.commands.Commands;
import dev.onair.cli.commands.ExitCodes;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** onair's entry point. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name, in the real surroundings, and exits. */
  public static void main(String[] args) {
    // Numbers in messages, names and patterns have the same digits on every machine.
    Locale.setDefault(Locale.ROOT);
    Path directory = Path.of("").toAbsolutePath();
    Surroundings surroundings =
        new Surroundings(
            new LineWriter(buffered(FileDescriptor.out), false),
            new LineWriter(buffered(FileDescriptor.err), true),
            Boolean.getBoolean("onair.terminal"),
            columns(),
            Boolean.getBoolean("onair.asks") ? Optional.of(typed()) : Optional.empty(),
            System.getenv(),
            directory,
            Path.of(System.getProperty("onair.home", directory.toString())));
    System.exit(run(surroundings, args));
  }

  private static Writer buffered(FileDescriptor stream) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
  }

  /** What the start script saw; nothing where {@code out} is no terminal. */
  private static OptionalInt columns() {
    Integer columns = Integer.getInteger("onair.columns");
    return columns == null ? OptionalInt.empty() : OptionalInt.of(columns);
  }

  private static BufferedReader typed() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** Runs the command that the arguments name, and tells the exit code. */
  public static int run(Surroundings surroundings, String... args) {
    int exitCode = Commands.in(surroundings, args).execute(args);
    boolean lost = surroundings.out().checkError();
    if (lost) {
      surroundings
          .err()
          .println(
              "onair: not all of the output could be written; make room where it goes, or let what"
                  + " reads it read to the end");
    }
    surroundings.err().flush();
    return lost && exitCode == ExitCodes.FINE ? ExitCodes.FAILED : exitCode;
  }
}
