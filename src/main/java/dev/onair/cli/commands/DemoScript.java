package dev.onair.cli.commands;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import java.util.List;

/**
 * Commands of onair, run one after the other as if they were typed, and shown above what they say.
 */
final class DemoScript {

  private final Surroundings surroundings;

  /**
   * @param surroundings those of the commands
   */
  DemoScript(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Runs commands until one fails.
   *
   * @param lines a command each, without {@code onair}
   * @return the exit code of the one that failed, or that of success
   * @throws InterruptedException once the command that ran has ended because of it
   */
  int run(List<List<String>> lines) throws InterruptedException {
    for (List<String> line : lines) {
      int exitCode = run(shown(line), line);
      if (exitCode != ExitCodes.FINE) {
        return exitCode;
      }
    }
    return ExitCodes.FINE;
  }

  private int run(String shown, List<String> line) throws InterruptedException {
    LineWriter out = surroundings.out();
    out.println();
    out.println("$ " + shown);
    out.flush();
    int exitCode = execute(line.toArray(String[]::new));
    out.flush();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (exitCode != ExitCodes.FINE) {
      surroundings
          .err()
          .println(
              "onair: the demonstration ends here, as '%s' failed; what there was is gone with the"
                      .formatted(shown)
                  + " sandbox");
    }
    return exitCode;
  }

  private int execute(String... words) {
    return Commands.partsIn(surroundings, words).execute(words);
  }

  private static String shown(List<String> line) {
    return "onair " + String.join(" ", line);
  }
}
