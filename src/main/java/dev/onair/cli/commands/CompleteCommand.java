package dev.onair.cli.commands;

import dev.onair.cli.project.ProjectFiles;
import dev.onair.cli.terminal.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the completion scripts ask at every press of the tab key; reads names of files alone. */
@Command(name = CompleteCommand.NAME, hidden = true, description = "Lists candidates for a word.")
final class CompleteCommand implements Callable<Integer> {

  static final String NAME = "__complete";

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "WORD", arity = "0..*")
  private List<String> words = List.of();

  CompleteCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = onair.surroundings();
    new Completion(spec.commandLine().getParent(), this::files)
        .of(words)
        .forEach(surroundings.out()::println);
    return ExitCodes.FINE;
  }

  private ProjectFiles files(Optional<Path> named) {
    Surroundings surroundings = onair.surroundings();
    return new ProjectFiles(
        named
            .map(surroundings.directory()::resolve)
            .or(() -> ProjectFiles.near(surroundings.directory()))
            .orElse(surroundings.home()));
  }
}
