package dev.onair.cli.commands;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.diagnostics.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Which command somebody meant who wrote one that there is not. Never one that destroys. */
final class CommandSuggestions {

  /** What only those should get who know that they want it. */
  private static final Set<String> DESTRUCTIVE = Set.of("destroy");

  /** The words of other tools. */
  static final Map<String, String> OF_OTHERS =
      Map.ofEntries(
          Map.entry("deploy", "onair plan shows what would happen, onair apply does it"),
          Map.entry("up", "onair plan shows what would happen, onair apply does it"),
          Map.entry("diff", "onair plan shows what would change"),
          Map.entry("validate", "onair check checks the configuration"),
          Map.entry("lint", "onair check checks the configuration"),
          Map.entry(
              "log",
              "onair logs shows what an encoder logged; Terraform's last runs are in .onair/logs"),
          Map.entry("ls", "onair list lists the channels"),
          Map.entry("url", "onair output prints playback URLs and push destinations"),
          Map.entry("urls", "onair output prints playback URLs and push destinations"),
          Map.entry("create", "onair new writes a channel's file, onair init a project"),
          Map.entry("add", "onair new writes a channel's file"),
          Map.entry("convert", "onair import makes a channel's file of what was made elsewhere"),
          Map.entry("migrate", "onair import makes a channel's file of what was made elsewhere"),
          Map.entry("completion", "onair generate-completion prints a script for bash and zsh"));

  private CommandSuggestions() {}

  /** What is wrong with a command line. */
  static String message(ParameterException exception) {
    return exception instanceof UnmatchedArgumentException unmatched && isCommand(unmatched)
        ? "there is no command '%s'".formatted(unmatched.getUnmatched().get(0))
        : exception.getMessage();
  }

  private static boolean isCommand(UnmatchedArgumentException unmatched) {
    return unmatched.getCommandLine().getParent() == null
        && !unmatched.getUnmatched().get(0).startsWith("-");
  }

  /** Says what is near, after a command line that can't be used. */
  static void print(ParameterException exception, LineWriter err) {
    if (!(exception instanceof UnmatchedArgumentException unmatched)) {
      return;
    }
    String word = unmatched.getUnmatched().get(0);
    if (isCommand(unmatched)) {
      of(word, exception.getCommandLine()).forEach(err::println);
    } else if (word.startsWith("-")) {
      UnmatchedArgumentException.printSuggestions(exception, err);
    }
  }

  private static List<String> of(String word, CommandLine command) {
    String known = OF_OTHERS.get(word);
    if (known != null) {
      return List.of(known);
    }
    List<String> commands =
        command.getSubcommands().entrySet().stream()
            .filter(sub -> !sub.getValue().getCommandSpec().usageMessage().hidden())
            .map(Map.Entry::getKey)
            .filter(name -> !DESTRUCTIVE.contains(name))
            .toList();
    return Suggestions.nearest(word, commands)
        .map(near -> List.of("Did you mean: onair " + near + "?"))
        .orElse(List.of());
  }
}
