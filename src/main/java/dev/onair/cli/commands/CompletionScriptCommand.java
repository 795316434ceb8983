package dev.onair.cli.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code onair generate-completion}: teaches a shell to complete what onair is asked. */
@Command(
    name = "generate-completion",
    description =
        "Prints a completion script for bash and zsh: commands, options and their values, channels,"
            + " profiles.",
    footerHeading = "%nExample:%n",
    footer = "  source <(onair generate-completion)")
final class CompletionScriptCommand implements Callable<Integer> {

  /** The candidates come from onair itself, so that a channel is known as soon as it has a file. */
  private static final String SCRIPT =
      """
      # Completion for onair in bash and zsh. Load it with: source <(onair generate-completion)
      if [ -n "${ZSH_VERSION:-}" ]; then
        autoload -Uz compinit bashcompinit
        whence compdef >/dev/null || compinit
        bashcompinit
      fi
      _onair() {
        local IFS=$'\\n'
        COMPREPLY=($("${COMP_WORDS[0]/#\\~/$HOME}" %s -- "${COMP_WORDS[@]:1:$COMP_CWORD}" 2>/dev/null))
      }
      complete -o default -F _onair onair
      """
          .formatted(CompleteCommand.NAME);

  private final Onair onair;

  CompletionScriptCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() {
    onair.surroundings().out().print(SCRIPT);
    return ExitCodes.FINE;
  }
}
