package dev.onair.cli.commands;

import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.SdkEncoders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A fleet as commands get at it that work on what runs: its files, and AWS in the region of their
 * {@code shared.conf}. They take neither Terraform nor Node.js, and no lock: they change nothing
 * that a plan rests on.
 */
final class RunningFleet implements AutoCloseable {

  private final FleetSpec spec;
  private final Encoders encoders;

  private RunningFleet(FleetSpec spec, Encoders encoders) {
    this.spec = spec;
    this.encoders = encoders;
  }

  /** The fleet of a project. */
  static RunningFleet open(Onair onair) {
    FleetSpec spec = onair.load().fleet();
    return new RunningFleet(
        spec, SdkEncoders.in(spec.shared().aws().region(), onair.surroundings().environment()));
  }

  /** What the files say. */
  FleetSpec spec() {
    return spec;
  }

  /** MediaLive. */
  Encoders encoders() {
    return encoders;
  }

  /**
   * The channels among the names that a command was given: those with a file, and those that
   * MediaLive has of the fleet without one, which it is asked for only if a name has no file.
   */
  List<String> channels(CommandSpec command, List<String> names) throws OperationRefusedException {
    List<String> asked = names.stream().distinct().toList();
    TreeSet<String> known = new TreeSet<>(spec.channels().stream().map(ChannelSpec::name).toList());
    if (!known.containsAll(asked)) {
      known.addAll(byChannel().keySet());
    }
    ChannelNames.requireKnown(command, asked, known);
    return asked;
  }

  /** The encoder channel of a channel; absent where it is not deployed. */
  Optional<Encoder> encoder(String channel) throws OperationRefusedException {
    return Optional.ofNullable(byChannel().get(channel));
  }

  private Map<String, Encoder> byChannel() throws OperationRefusedException {
    return EncoderStates.byChannel(encoders.list(), spec);
  }

  @Override
  public void close() {
    encoders.close();
  }
}
