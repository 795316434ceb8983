package dev.onair.cli.commands;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What onair can be told to do. A command line knows in full only the commands that it names:
 * making all of them takes longer than most of them run.
 */
final class CommandList {

  private static final List<Entry> ALL =
      List.of(
          new Entry(CheckCommand.class, CheckCommand::new),
          new Entry(SynthCommand.class, SynthCommand::new),
          new Entry(ListCommand.class, ListCommand::new),
          new Entry(InitCommand.class, InitCommand::new),
          new Entry(NewCommand.class, NewCommand::new),
          new Entry(ImportCommand.class, ImportCommand::new),
          new Entry(LockCommand.class, LockCommand::new),
          new Entry(PreflightCommand.class, PreflightCommand::new),
          new Entry(PlanCommand.class, PlanCommand::new),
          new Entry(ApplyCommand.class, ApplyCommand::new),
          new Entry(DestroyCommand.class, DestroyCommand::new),
          new Entry(OutputCommand.class, OutputCommand::new),
          new Entry(PlayCommand.class, PlayCommand::new),
          new Entry(CostCommand.class, CostCommand::new),
          new Entry(LatencyCommand.class, LatencyCommand::new),
          new Entry(StatusCommand.class, StatusCommand::new),
          new Entry(ProbeCommand.class, ProbeCommand::new),
          new Entry(StartCommand.class, StartCommand::new),
          new Entry(StopCommand.class, StopCommand::new),
          new Entry(RestartCommand.class, RestartCommand::new),
          new Entry(SwitchCommand.class, SwitchCommand::new),
          new Entry(ScheduleCommand.class, ScheduleCommand::new),
          new Entry(LogsCommand.class, LogsCommand::new),
          new Entry(ThumbnailCommand.class, ThumbnailCommand::new),
          new Entry(HarvestCommand.class, HarvestCommand::new),
          new Entry(MatrixCommand.class, MatrixCommand::new),
          new Entry(PreviewCommand.class, PreviewCommand::new),
          new Entry(DemoCommand.class, DemoCommand::new),
          new Entry(SandboxCommand.class, SandboxCommand::new),
          new Entry(SchemaCommand.class, SchemaCommand::new),
          new Entry(CompletionScriptCommand.class, CompletionScriptCommand::new),
          new Entry(CompleteCommand.class, CompleteCommand::new),
          new Entry(HelpCommand.class, onair -> new HelpCommand()));

  private static final Set<Class<?>> TELL_OF_OTHERS =
      Set.of(CompleteCommand.class, HelpCommand.class);

  private CommandList() {}

  /** A command: its class, whose annotation tells its name, and how it is made. */
  private record Entry(Class<?> type, Function<Onair, Object> make) {

    Command annotation() {
      return type.getAnnotation(Command.class);
    }

    String name() {
      return annotation().name();
    }

    /** What the list of commands says of it; it can't be run. */
    CommandSpec mentioned() {
      CommandSpec spec = CommandSpec.create();
      spec.usageMessage()
          .header(annotation().header())
          .description(annotation().description())
          .hidden(annotation().hidden());
      return spec;
    }
  }

  /** All of them, in full. */
  static CommandLine all(Onair onair) {
    return of(onair, name -> true);
  }

  /**
   * Those that a command line can concern: one alone where it begins with it; else all of them, in
   * full where the line names them, of the others what the list of commands says of them.
   */
  static CommandLine named(Onair onair, List<String> words) {
    for (String word : words) {
      // It stands for the words in a file.
      if (word.startsWith("@")) {
        return all(onair);
      }
    }
    if (!words.isEmpty()) {
      for (Entry entry : ALL) {
        if (entry.name().equals(words.get(0)) && !TELL_OF_OTHERS.contains(entry.type())) {
          return new CommandLine(onair).addSubcommand(entry.make().apply(onair));
        }
      }
    }
    return of(onair, words::contains);
  }

  private static CommandLine of(Onair onair, Predicate<String> inFull) {
    CommandLine commandLine = new CommandLine(onair);
    for (Entry entry : ALL) {
      String name = entry.name();
      if (inFull.test(name)) {
        commandLine.addSubcommand(entry.make().apply(onair));
      } else {
        commandLine.addSubcommand(name, entry.mentioned());
      }
    }
    return commandLine;
  }
}
