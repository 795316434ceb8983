package dev.onair.cli.commands;

import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.reports.ProblemReport;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.files.FileTrouble;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The commands that there are, and what becomes of what goes wrong in one. */
public final class Commands {

  private static final int WIDEST_HELP = 100;

  /** picocli takes no less than 55. */
  private static final int NARROWEST_HELP = 60;

  private Commands() {}

  /** All of them, below {@code onair}. */
  public static CommandLine all(Surroundings surroundings) {
    Onair onair = new Onair(surroundings, false);
    return settled(CommandList.all(onair), onair);
  }

  /** Those that a command line can concern, below {@code onair}; quicker to make than all. */
  public static CommandLine in(Surroundings surroundings, String... words) {
    Onair onair = new Onair(surroundings, false);
    return settled(CommandList.named(onair, List.of(words)), onair);
  }

  /**
   * The same, for a command line that is part of other work, which Ctrl-C ends. A command that ends
   * because of it leaves the thread interrupted.
   */
  static CommandLine partsIn(Surroundings surroundings, String... words) {
    Onair onair = new Onair(surroundings, true);
    return settled(CommandList.named(onair, List.of(words)), onair);
  }

  private static CommandLine settled(CommandLine commandLine, Onair onair) {
    Surroundings surroundings = onair.surroundings();
    return commandLine
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(Help.defaultColorScheme(surroundings.outPaint().on() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(usageWidth(surroundings))
        .setParameterExceptionHandler((exception, args) -> usageError(exception, surroundings))
        .setExecutionExceptionHandler((exception, command, parsed) -> exitCodeOf(exception, onair));
  }

  /** Help is read best in lines that are not too long, and that the terminal does not break. */
  private static int usageWidth(Surroundings surroundings) {
    int columns = surroundings.columns().orElse(WIDEST_HELP);
    return Math.max(NARROWEST_HELP, Math.min(columns, WIDEST_HELP));
  }

  /** What is wrong with the command line, and where to read how it goes. */
  private static int usageError(ParameterException exception, Surroundings surroundings) {
    CommandLine command = exception.getCommandLine();
    LineWriter err = surroundings.err();
    err.paragraph(CommandSuggestions.message(exception));
    CommandSuggestions.print(exception, err);
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCodes.UNUSABLE;
  }

  private static int exitCodeOf(Exception exception, Onair onair) {
    LineWriter err = onair.surroundings().err();
    HiddenTexts hidden = onair.hidden();
    if (exception instanceof InvalidConfigurationException invalid) {
      new ProblemReport(onair.surroundings()).print(invalid.problems());
      return ExitCodes.UNUSABLE;
    }
    if (exception instanceof InterruptedException) {
      // That has been said.
      return ExitCodes.FAILED;
    }
    if (exception instanceof OperationFailedException) {
      err.paragraph("onair: " + hidden.takenFrom(exception.getMessage()));
      return ExitCodes.FAILED;
    }
    Optional<IOException> trouble = trouble(exception);
    if (trouble.isPresent()) {
      err.paragraph("onair: " + hidden.takenFrom(FileTrouble.words(trouble.get())));
      return ExitCodes.FAILED;
    }
    err.println("onair: a bug of onair's; please report what follows, and what you ran:");
    StringWriter trace = new StringWriter();
    exception.printStackTrace(new LineWriter(trace, false));
    err.block(hidden.takenFrom(trace.toString()));
    return ExitCodes.BUG;
  }

  /** What the machine is to blame for: its disks, its rights, its network. */
  private static Optional<IOException> trouble(Exception exception) {
    if (exception instanceof IOException trouble) {
      return Optional.of(trouble);
    }
    return exception instanceof UncheckedIOException unchecked
        ? Optional.of(unchecked.getCause())
        : FileTrouble.behind(exception);
  }
}
