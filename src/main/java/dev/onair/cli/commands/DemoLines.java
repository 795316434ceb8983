package dev.onair.cli.commands;

import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import java.util.ArrayList;
import java.util.List;

/** The command lines of a demonstration, as a newcomer would type them. */
final class DemoLines {

  static final List<List<String>> LOOKING = List.of(List.of("list"), List.of("output"));

  static final List<List<String>> AGAIN = List.of(List.of("plan", "--all"));

  private DemoLines() {}

  /**
   * A new channel's bucket or password is access, which its owner has to allow; here it is
   * nobody's.
   */
  static List<List<String>> deploying(FleetSpec fleet) {
    String channels = String.join(",", names(fleet));
    return List.of(List.of("plan"), List.of("apply", "--access", channels));
  }

  /** Those that their files leave off air; none if there is no such channel. */
  static List<List<String>> starting(FleetSpec fleet) {
    List<String> silent =
        fleet.channels().stream()
            .filter(channel -> !channel.operation().start())
            .map(ChannelSpec::name)
            .toList();
    return silent.isEmpty() ? List.of() : List.of(line("start", silent));
  }

  /** What it finds is to be seen, and no reason to end: this machine may be busy. */
  static List<List<String>> probing(FleetSpec fleet) {
    return List.of(line("probe", names(fleet), "--fail-on", "never"));
  }

  static List<List<String>> destroying(FleetSpec fleet) {
    List<String> channels = names(fleet);
    return List.of(
        line("destroy", channels, "--confirm", String.join(",", channels)),
        List.of("destroy", SharedSpec.STACK, "--confirm", SharedSpec.STACK));
  }

  private static List<String> line(String command, List<String> channels, String... more) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(channels);
    line.addAll(List.of(more));
    return line;
  }

  private static List<String> names(FleetSpec fleet) {
    return fleet.channels().stream().map(ChannelSpec::name).toList();
  }
}
