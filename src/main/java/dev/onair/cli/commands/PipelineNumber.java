package dev.onair.cli.commands;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The pipeline that a command was given the number of. */
final class PipelineNumber {

  private PipelineNumber() {}

  /**
   * The number; absent where none was given.
   *
   * @throws ParameterException for a pipeline that no channel has
   */
  static Optional<Integer> of(CommandSpec command, Integer given) {
    if (given != null && given != 0 && given != 1) {
      throw new ParameterException(command.commandLine(), "--pipeline: 0 or 1, not " + given);
    }
    return Optional.ofNullable(given);
  }
}
