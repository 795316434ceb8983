package dev.onair.cli.commands;

import dev.onair.cli.project.NewProject;
import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.files.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair init}: a project of one's own, without channels yet. */
@Command(
    name = "init",
    description = {
      "Makes a project in a folder: shared.conf, an empty channels/, onair's profiles and modules,"
          + " cdktf.json, .gitignore.",
      "It goes on from there with that folder as the working directory, or with --project. What is"
          + " in the folder stays; where one of these is there already, nothing is written."
    },
    footerHeading = "%nExample:%n",
    footer = "  onair init ~/tv")
final class InitCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The project's folder; made where there is none.")
  private Path directory;

  InitCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = onair.surroundings();
    Path target = surroundings.directory().resolve(directory).normalize();
    if (Presence.isThere(target) && !Files.isDirectory(target)) {
      throw new ParameterException(spec.commandLine(), target + " is not a folder");
    }
    NewProject project = new NewProject(surroundings.home());
    List<String> taken = project.taken(target);
    if (!taken.isEmpty()) {
      throw new OperationFailedException(
          "%s has %s already; nothing was written".formatted(target, String.join(", ", taken)));
    }
    project.write(target);
    surroundings
        .out()
        .block(
            """
            %1$s is a project. Next:
              name the fleet and its region in %1$s/shared.conf
              cd %1$s
              %2$s new <channel> --type TYPE\
            """
                .formatted(directory, surroundings.home().resolve("onair")));
    return ExitCodes.FINE;
  }
}
