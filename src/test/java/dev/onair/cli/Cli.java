package dev.onair.cli;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs commands within the test's own process. */
public final class Cli {

  /** What the build says for all of them, Terraform's memory among it. */
  private static final List<String> INHERITED = List.of("PATH", "GOGC");

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private Optional<String> typed = Optional.empty();
  private OptionalInt columns = OptionalInt.empty();
  private Path home;

  /**
   * @param directory the working directory, and onair's home
   */
  public Cli(Path directory) {
    this.directory = directory;
    this.home = directory;
    environment.putAll(System.getenv());
    environment.keySet().retainAll(INHERITED);
  }

  /** With an environment variable. */
  public Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** With more environment variables. */
  public Cli with(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** On a terminal of this width. */
  public Cli onTerminal(int width) {
    columns = OptionalInt.of(width);
    return this;
  }

  /** With another folder as onair's own. */
  public Cli at(Path otherHome) {
    home = otherHome;
    return this;
  }

  /** With a person there who types this. */
  public Cli typing(String text) {
    typed = Optional.of(text);
    return this;
  }

  /** Runs a command. */
  public Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(surroundings(out, err), args);
    return new Result(exitCode, out.toString(), err.toString());
  }

  /** What it would run in. */
  public Surroundings surroundings() {
    return surroundings(new StringWriter(), new StringWriter());
  }

  /** What it would run in; all that is said goes to one writer. */
  public Surroundings surroundings(StringWriter said) {
    return surroundings(said, said);
  }

  private Surroundings surroundings(StringWriter out, StringWriter err) {
    return new Surroundings(
        new LineWriter(out, false),
        new LineWriter(err, false),
        columns.isPresent(),
        columns,
        typed.map(StringReader::new).map(BufferedReader::new),
        environment,
        directory,
        home);
  }

  /** What a command said, and its exit code. */
  public record Result(int exitCode, String out, String err) {}
}
