package dev.onair.importing.text;

import dev.onair.config.hocon.HoconKeys;
import dev.onair.diagnostics.Words;
import dev.onair.importing.facts.ForeignChannel;
import dev.onair.importing.facts.ForeignDestination;
import dev.onair.importing.facts.ForeignInput;
import dev.onair.importing.facts.Remarks;
import dev.onair.importing.text.InputConf.Place;
import dev.onair.model.AwsSpec;
import dev.onair.model.ChannelClass;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the file of a channel that was described for something else.
 *
 * @param name its name
 * @param source where it was described
 * @param aws where the fleet is deployed, and what its channels may name there
 * @param profile what its profile makes
 */
public record ChannelConf(String name, String source, AwsSpec aws, Encoded profile) {

  /**
   * What a channel's file has to know of its profile.
   *
   * @param name its name
   * @param segment the length of the segments that MediaLive makes
   * @param passesScte35 whether SCTE-35 messages reach the packager
   * @param audio the names of the audio selectors that it takes
   * @param locks whether pipelines are kept in step, which rules out inputs that are HLS
   * @param destinations where it sends what does not go to the packager
   * @param input what of {@code encoding.input} differs from it, by the keys
   */
  public record Encoded(
      String name,
      Duration segment,
      boolean passesScte35,
      Set<String> audio,
      boolean locks,
      List<ForeignDestination> destinations,
      Map<String, String> input) {
    public Encoded {
      audio = Set.copyOf(audio);
      destinations = List.copyOf(destinations);
      input = new TreeMap<>(input);
    }
  }

  /** The file's text. */
  public String text(ForeignChannel channel, Remarks remarks) {
    ChannelClass channelClass = channel.channelClass().orElse(ChannelClass.STANDARD);
    Conf conf = new Conf();
    conf.comment(
        ("The channel %s, imported from %s. What this file does not say has its default from"
                + " reference.conf; docs/configuration.md explains every setting.")
            .formatted(name, source));
    conf.gap().set("class", channelClass.name());
    conf.gap()
        .comment(
            "Off air until you say otherwise: what this was imported from may still run, and a"
                + " running channel costs by the minute.")
        .set("start", "false");
    Logins logins = new Logins(aws.access(), name);
    conf.gap().all(inputs(channel.inputs(), channelClass, logins, remarks));
    conf.gap().object("encoding", encoding(channel, channelClass, logins, remarks));
    cleartext(conf.gap(), logins.cleartext(), remarks);
    conf.gap()
        .object(
            "packaging",
            new PackagingConf(
                    channel.packaging(), profile.segment(), profile.passesScte35(), remarks)
                .conf());
    Conf tags = new Conf();
    channel.tags().forEach((key, value) -> tags.text(HoconKeys.path(key), value));
    conf.gap().object("tags", tags);
    return conf.text();
  }

  private static void cleartext(Conf conf, List<String> hosts, Remarks remarks) {
    if (!hosts.isEmpty()) {
      conf.list("cleartext-logins", hosts.stream().map(Conf::quoted).toList());
      remarks.toDo(
          ("cleartext-logins: %s gets a password unencrypted, as before; give https:// or rtmps:// there"
                  + " if you can, and take the host out")
              .formatted(Words.and(hosts)));
    }
  }

  private Conf inputs(
      List<ForeignInput> inputs, ChannelClass channelClass, Logins logins, Remarks remarks) {
    Map<String, String> names = InputNames.of(inputs);
    Set<String> demanded = new TreeSet<>(profile.audio());
    demanded.retainAll(SelectorsConf.audioOf(inputs));
    Place place =
        new Place(name, channelClass, aws.region(), profile.locks(), demanded, names, logins);
    Conf conf = new Conf();
    for (ForeignInput input : inputs) {
      boolean first = input.equals(inputs.get(0)) && hasToBeFirst(inputs, names);
      conf.gap()
          .object(
              "inputs." + names.get(input.name()),
              new InputConf(input, place, remarks).conf(isPaired(input, inputs), first));
    }
    return conf;
  }

  /** By itself a channel begins with the failover's primary, else with the first by name. */
  private static boolean hasToBeFirst(List<ForeignInput> inputs, Map<String, String> names) {
    Optional<ForeignInput> primary =
        inputs.stream().filter(input -> input.failover().isPresent()).findFirst();
    String byItself =
        primary
            .map(input -> names.get(input.name()))
            .orElseGet(() -> names.values().stream().sorted().findFirst().orElseThrow());
    return !names.get(inputs.get(0).name()).equals(byItself);
  }

  private static boolean isPaired(ForeignInput input, List<ForeignInput> inputs) {
    return input.failover().isPresent()
        || inputs.stream()
            .flatMap(other -> other.failover().stream())
            .anyMatch(failover -> failover.to().equals(input.name()));
  }

  private Conf encoding(
      ForeignChannel channel, ChannelClass channelClass, Logins logins, Remarks remarks) {
    Conf conf = new Conf().set("profile", Conf.word(profile.name()));
    profile.input().forEach((key, value) -> conf.set("input." + key, value));
    channel
        .encoding()
        .logLevel()
        .map(level -> level.toUpperCase(Locale.ROOT))
        .filter(level -> !level.equals("DISABLED"))
        .ifPresent(level -> conf.set("log-level", level));
    return conf.all(
        new DestinationsConf(logins, channelClass, remarks).conf(profile.destinations()));
  }
}
