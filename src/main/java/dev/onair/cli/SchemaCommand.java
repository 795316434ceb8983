package dev.onair.cli;

import dev.onair.config.ChannelSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code onair schema}: what an editor checks a channel file against. */
@Command(
    name = "schema",
    description = "Prints a JSON Schema (2020-12) of a channel file, for editors.",
    footerHeading = "%nExample:%n",
    footer = "  onair schema > channel.schema.json")
final class SchemaCommand implements Callable<Integer> {

  private final Onair onair;

  SchemaCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() {
    onair.surroundings().out().println(ChannelSchema.json());
    return ExitCodes.FINE;
  }
}
