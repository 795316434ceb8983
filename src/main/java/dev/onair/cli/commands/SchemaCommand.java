package dev.onair.cli.commands;

import dev.onair.config.schema.Schemas;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onair schema}: what an editor checks a file against. */
@Command(
    name = "schema",
    description = "Prints a JSON Schema (2020-12) of a kind of file, for editors.",
    footerHeading = "%nExamples:%n",
    footer = {"  onair schema > channel.schema.json", "  onair schema shared > shared.schema.json"})
final class SchemaCommand implements Callable<Integer> {

  /** The files that an operator writes. */
  private enum Kind {
    CHANNEL,
    SHARED,
    LADDER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Onair onair;

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      defaultValue = "channel",
      description =
          "Of which files: ${COMPLETION-CANDIDATES}. channel: channels/*.conf; shared: shared.conf;"
              + " ladder: profiles/*.conf. Default: ${DEFAULT-VALUE}.")
  private Kind kind;

  SchemaCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() {
    onair
        .surroundings()
        .out()
        .block(
            switch (kind) {
              case CHANNEL -> Schemas.channel();
              case SHARED -> Schemas.shared();
              case LADDER -> Schemas.ladder();
            });
    return ExitCodes.FINE;
  }
}
