package dev.onair.cli.commands;

import dev.onair.diagnostics.Shown;
import dev.onair.diagnostics.Suggestions;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The names of channels that a command was given. */
final class ChannelNames {

  private ChannelNames() {}

  /**
   * Refuses names that are not among those known.
   *
   * @throws ParameterException with a line for each, and the nearest one that there is
   */
  static void requireKnown(
      CommandSpec command, Collection<String> names, Collection<String> known) {
    Set<String> unknown = new TreeSet<>(names);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          unknown.stream()
              .map(name -> "unknown channel '%s'%s".formatted(Shown.value(name), hint(name, known)))
              .collect(Collectors.joining(System.lineSeparator())));
    }
  }

  private static String hint(String name, Collection<String> known) {
    return known.isEmpty() ? "; there are none" : Suggestions.didYouMean(name, known);
  }
}
