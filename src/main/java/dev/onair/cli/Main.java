package dev.onair.cli;

import dev.onair.diagnostics.InvalidConfigurationException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** onair's entry point. */
public final class Main {

  private static final int WIDEST_HELP = 100;

  /** picocli takes no less than 55. */
  private static final int NARROWEST_HELP = 60;

  private Main() {}

  /** Runs the command that the arguments name, in the real surroundings, and exits. */
  public static void main(String[] args) {
    Path directory = Path.of("").toAbsolutePath();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(
                new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
            new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            Boolean.getBoolean("onair.terminal"),
            columns(),
            Boolean.getBoolean("onair.asks") ? Optional.of(typed()) : Optional.empty(),
            System.getenv(),
            directory,
            Path.of(System.getProperty("onair.home", directory.toString())));
    System.exit(run(surroundings, args));
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
    int exitCode =
        settled(Commands.named(new Onair(surroundings), List.of(args)), surroundings).execute(args);
    surroundings.out().flush();
    surroundings.err().flush();
    return exitCode;
  }

  /** The command line with all commands in full. */
  static CommandLine commandLine(Surroundings surroundings) {
    return settled(Commands.all(new Onair(surroundings)), surroundings);
  }

  private static CommandLine settled(CommandLine commandLine, Surroundings surroundings) {
    return commandLine
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(Help.defaultColorScheme(surroundings.outPaint().on() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(usageWidth(surroundings))
        .setParameterExceptionHandler((exception, args) -> usageError(exception))
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> exitCodeOf(exception, surroundings));
  }

  /** Help is read best in lines that are not too long, and that the terminal does not break. */
  private static int usageWidth(Surroundings surroundings) {
    int columns = surroundings.columns().orElse(WIDEST_HELP);
    return Math.max(NARROWEST_HELP, Math.min(columns, WIDEST_HELP));
  }

  /** What is wrong with the command line, and where to read how it goes. */
  private static int usageError(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(CommandSuggestions.message(exception));
    CommandSuggestions.print(exception, err);
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCodes.UNUSABLE;
  }

  private static int exitCodeOf(Exception exception, Surroundings surroundings) {
    PrintWriter err = surroundings.err();
    if (exception instanceof InvalidConfigurationException invalid) {
      new ProblemReport(surroundings).print(invalid.problems());
      return ExitCodes.UNUSABLE;
    }
    if (exception instanceof InterruptedException) {
      // Interruptible has said so.
      return ExitCodes.FAILED;
    }
    if (exception instanceof OperationFailedException
        || exception instanceof IOException
        || exception instanceof UncheckedIOException) {
      err.println("onair: " + exception.getMessage());
      return ExitCodes.FAILED;
    }
    err.println("onair: a bug of onair's; please report what follows, and what you ran:");
    exception.printStackTrace(err);
    return ExitCodes.BUG;
  }
}
