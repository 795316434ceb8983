package dev.onair.cli;

import dev.onair.config.Project;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code onair check}: whether the configuration can be used. */
@Command(
    name = "check",
    description = "Checks the configuration, and reports everything that is wrong with it at once.",
    footerHeading = "%nExamples:%n",
    footer = {"  onair check", "  onair --project ~/tv check"})
final class CheckCommand implements Callable<Integer> {

  private final Onair onair;

  CheckCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() {
    Project project = onair.load();
    onair
        .surroundings()
        .out()
        .println(
            ProblemReport.counted(project.fleet().channels().size(), "channel") + ", no errors");
    return ExitCodes.FINE;
  }
}
