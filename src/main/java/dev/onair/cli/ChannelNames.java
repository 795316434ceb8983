package dev.onair.cli;

import dev.onair.config.Suggestions;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The names of channels on a command line. */
final class ChannelNames {

  private ChannelNames() {}

  /**
   * The channels among the names that a command was given; {@code shared} may stand there for the
   * shared stack itself.
   *
   * @param command the command, for what is said of unknown ones
   */
  static List<String> channels(CommandSpec command, List<String> names, FleetSpec fleet) {
    List<String> channels = fleet.channels().stream().map(ChannelSpec::name).toList();
    List<String> asked = names.stream().filter(name -> !name.equals(SharedSpec.STACK)).toList();
    requireKnown(command, asked, channels);
    return asked;
  }

  /** Refuses names that are not among those known. */
  static void requireKnown(CommandSpec command, List<String> names, List<String> known) {
    Set<String> unknown = new TreeSet<>(names);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          String.join(
              System.lineSeparator(),
              unknown.stream()
                  .map(name -> "unknown channel '%s'%s".formatted(name, hint(name, known)))
                  .toList()));
    }
  }

  private static String hint(String name, List<String> known) {
    return known.isEmpty() ? "; there are none" : Suggestions.didYouMean(name, known);
  }
}
