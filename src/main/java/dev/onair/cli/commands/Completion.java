package dev.onair.cli.commands;

import dev.onair.cli.project.ProjectFiles;
import dev.onair.model.SharedSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a word of a command line can go on with: commands, options, their values, and the names of
 * the project's channels and profiles as they are now.
 */
final class Completion {

  private static final String PROJECT = "--project";

  /** What an option's value, or an argument, is called where it names a channel. */
  private static final List<String> CHANNELS = List.of("<channel>", "STACK", "NAME");

  private static final List<String> PROFILES = List.of("PROFILE");

  /** The commands that also work on the stack that the channels share. */
  private static final Set<String> TAKE_SHARED = Set.of("plan", "apply", "destroy");

  private final CommandLine onair;
  private final Function<Optional<Path>, ProjectFiles> project;

  /**
   * @param project the files of the project that {@code --project} names, or of that around here
   */
  Completion(CommandLine onair, Function<Optional<Path>, ProjectFiles> project) {
    this.onair = onair;
    this.project = project;
  }

  /**
   * The candidates.
   *
   * @param line the words after {@code onair}; the last is the one to complete, and may be empty. A
   *     word that is {@code =} comes from a shell that takes {@code --a=b} apart
   */
  List<String> of(List<String> line) throws IOException {
    List<String> words = joined(line);
    CommandLine command = onair;
    Optional<Path> named = Optional.empty();
    Optional<OptionSpec> pending = Optional.empty();
    int given = 0;
    for (String word : words.subList(0, words.size() - 1)) {
      if (pending.isPresent()) {
        named = pending.get().longestName().equals(PROJECT) ? Optional.of(Path.of(word)) : named;
        pending = Optional.empty();
      } else if (word.startsWith("-")) {
        pending = takingValue(command, word);
      } else if (command == onair && onair.getSubcommands().containsKey(word)) {
        command = onair.getSubcommands().get(word);
      } else {
        given++;
      }
    }
    String current = words.get(words.size() - 1);
    ProjectFiles files = project.apply(named);
    if (pending.isPresent()) {
      return beginningWith(current, values(pending.get(), command.getCommandSpec(), files));
    }
    return current.startsWith("-")
        ? beginningWith(current, options(command))
        : beginningWith(current, arguments(command, given, files));
  }

  /** Puts {@code --a}, {@code =} and {@code b} into {@code --a} and {@code b}. */
  private static List<String> joined(List<String> line) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      int equals = word.indexOf('=');
      if (word.equals("=")) {
        // Nothing after it yet: the value begins here.
        if (i == line.size() - 1) {
          words.add("");
        }
      } else if (word.startsWith("--") && equals > 0) {
        words.add(word.substring(0, equals));
        words.add(word.substring(equals + 1));
      } else {
        words.add(word);
      }
    }
    return words.isEmpty() ? List.of("") : words;
  }

  private static Optional<OptionSpec> takingValue(CommandLine command, String word) {
    return Optional.ofNullable(command.getCommandSpec().findOption(word))
        .filter(option -> option.arity().max() > 0);
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> Stream.of(option.names()))
        .filter(name -> name.startsWith("--"))
        .toList();
  }

  /**
   * @param given how many arguments there are before it
   */
  private List<String> arguments(CommandLine command, int given, ProjectFiles files)
      throws IOException {
    if (command == onair) {
      return onair.getSubcommands().entrySet().stream()
          .filter(sub -> !sub.getValue().getCommandSpec().usageMessage().hidden())
          .map(Map.Entry::getKey)
          .toList();
    }
    CommandSpec spec = command.getCommandSpec();
    for (PositionalParamSpec argument : spec.positionalParameters()) {
      if (argument.index().contains(given)) {
        return values(argument, spec, files);
      }
    }
    return List.of();
  }

  private static List<String> values(ArgSpec argument, CommandSpec spec, ProjectFiles files)
      throws IOException {
    if (argument.completionCandidates() != null) {
      return StreamSupport.stream(argument.completionCandidates().spliterator(), false).toList();
    }
    if (PROFILES.contains(argument.paramLabel())) {
      return files.profiles();
    }
    // A new channel's name is one that is not there yet.
    if (!CHANNELS.contains(argument.paramLabel()) || spec.name().equals("new")) {
      return List.of();
    }
    List<String> names = new ArrayList<>(files.channels());
    if (TAKE_SHARED.contains(spec.name())) {
      names.add(SharedSpec.STACK);
    }
    return names;
  }

  private static List<String> beginningWith(String word, List<String> candidates) {
    return candidates.stream().filter(candidate -> candidate.startsWith(word)).sorted().toList();
  }
}
