package dev.onair.cli.commands;

import dev.onair.cli.project.OperationFailedException;
import dev.onair.config.Project.Partial;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.delivery.OwnDomain;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.SdkEncoders;
import dev.onair.operate.account.ListedDistribution;
import dev.onair.operate.account.SdkAccount;
import dev.onair.operate.account.UnansweredException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A fleet as commands get at it that work on what runs: its files, and AWS in the region of their
 * {@code shared.conf}. They take neither Terraform nor Node.js, and no lock: they change nothing
 * that a plan rests on.
 */
final class RunningFleet implements AutoCloseable {

  private final Partial project;
  private final Encoders encoders;

  private final Map<String, String> environment;

  private RunningFleet(Partial project, Map<String, String> environment) {
    this.project = project;
    this.environment = environment;
    this.encoders = SdkEncoders.in(project.fleet().shared().aws().region(), environment);
  }

  /**
   * The fleet of a project; what its files only warn of is of no matter to what runs, and one with
   * errors only to its own channel.
   *
   * @throws InvalidConfigurationException if {@code shared.conf} has errors
   */
  static RunningFleet open(Onair onair) {
    return new RunningFleet(onair.partial(), onair.surroundings().environment());
  }

  /** What the files say that have no errors. */
  FleetSpec spec() {
    return project.fleet();
  }

  /** The channels whose files have errors. */
  Set<String> faulty() {
    return project.faulty();
  }

  /**
   * What all the files say.
   *
   * @throws InvalidConfigurationException if one has errors
   */
  FleetSpec whole() {
    requireWhole(project.faulty());
    return spec();
  }

  /** MediaLive. */
  Encoders encoders() {
    return encoders;
  }

  /**
   * Where players ask for the streams: the first domain name of the operator's own, or that of the
   * fleet's distribution; absent where CloudFront has none, or does not tell.
   */
  Optional<String> playbackHost() {
    Optional<OwnDomain> own = spec().shared().delivery().domain();
    if (own.isPresent()) {
      return own.get().names().stream().findFirst();
    }
    try (SdkAccount account = SdkAccount.in(spec().shared().aws().region(), environment)) {
      return account.distributions().stream()
          .filter(
              distribution ->
                  distribution.isOf(spec().shared().description(), spec().shared().groupNames()))
          .map(ListedDistribution::domain)
          .findFirst();
    } catch (UnansweredException e) {
      return Optional.empty();
    }
  }

  /**
   * The channels among the names that a command was given, to do something with them: what the file
   * of each says is known, where it has one.
   *
   * @throws InvalidConfigurationException if the file of one has errors
   */
  List<String> channels(CommandSpec command, List<String> names) throws OperationRefusedException {
    List<String> asked = known(command, names);
    requireWhole(asked);
    return asked;
  }

  private void requireWhole(Collection<String> channels) {
    if (channels.stream().anyMatch(project.faulty()::contains)) {
      throw new InvalidConfigurationException(project.problems());
    }
  }

  /**
   * The channels among the names that a command was given: those with a file, and those that
   * MediaLive has of the fleet without one, which it is asked for only if a name has no file.
   */
  List<String> known(CommandSpec command, List<String> names) throws OperationRefusedException {
    List<String> asked = names.stream().distinct().toList();
    TreeSet<String> known =
        new TreeSet<>(spec().channels().stream().map(ChannelSpec::name).toList());
    known.addAll(project.faulty());
    if (!known.containsAll(asked)) {
      known.addAll(byChannel().keySet());
    }
    ChannelNames.requireKnown(command, asked, known);
    return asked;
  }

  /**
   * The encoder channel of the one channel that a command was given the name of.
   *
   * @throws OperationFailedException where it is not deployed
   */
  Encoder deployed(CommandSpec command, String channel) throws OperationRefusedException {
    channels(command, List.of(channel));
    return Optional.ofNullable(byChannel().get(channel))
        .orElseThrow(
            () ->
                new OperationFailedException(channel + " is not deployed: onair plan " + channel));
  }

  private Map<String, Encoder> byChannel() throws OperationRefusedException {
    return EncoderStates.byChannel(encoders.list(), spec());
  }

  @Override
  public void close() {
    encoders.close();
  }
}
