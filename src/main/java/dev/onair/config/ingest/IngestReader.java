package dev.onair.config.ingest;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ChannelClass;
import dev.onair.model.Names;
import dev.onair.model.ingest.FailoverSpec;
import dev.onair.model.ingest.IngestSpec;
import dev.onair.model.ingest.InputSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a channel's {@code inputs}. */
public final class IngestReader {

  /** AWS: at most 20 inputs a channel, of which at most 2 are pushed. */
  private static final int MAX_INPUTS = 20;

  private static final int MAX_PUSH_INPUTS = 2;

  private final Defaults defaults;
  private final Optional<String> region;

  /**
   * A reader of inputs.
   *
   * @param region where MediaLive runs; absent where that is not known
   */
  public IngestReader(Defaults defaults, Optional<String> region) {
    this.defaults = defaults;
    this.region = region;
  }

  /**
   * The inputs of a channel; empty where something in them is wrong.
   *
   * @param exported what they take over where the channel says nothing
   */
  public Optional<IngestSpec> read(
      Section channel, String name, ChannelClass channelClass, ExportedAttachments exported) {
    channel.demand("inputs");
    channel.named("inputs", Names.INPUT);
    List<Section> sections = exported.over(channel.children("inputs", defaults.each("input")));
    if (sections.isEmpty()) {
      channel.error(
          "inputs",
          Flaw.MISSING,
          "a channel needs an input; add: inputs.main { type = URL_PULL, … }");
    }
    if (sections.size() > MAX_INPUTS) {
      channel.error(
          "inputs",
          Flaw.COUNT,
          sections.size() + " inputs are too many; MediaLive takes up to " + MAX_INPUTS);
    }
    List<InputSpec> inputs = sections.stream().flatMap(s -> input(s, name, channelClass)).toList();
    long pushed = inputs.stream().filter(input -> input.source().type().isPush()).count();
    if (pushed > MAX_PUSH_INPUTS) {
      channel.error(
          "inputs",
          Flaw.of("push-count"),
          "%d push inputs (MediaConnect flows and Link devices are some too) are too many; MediaLive"
                  .formatted(pushed)
              + " takes up to two");
    }
    AudioSelectorRule.check(channel, inputs);
    Optional<FailoverSpec> failover = failover(sections, inputs);
    List<InputSpec> ordered = new OnAirFirst(sections).read(inputs, failover);
    return channel.sound() ? Optional.of(new IngestSpec(ordered, failover)) : Optional.empty();
  }

  private Stream<InputSpec> input(Section section, String channel, ChannelClass channelClass) {
    if (!Names.INPUT.matcher(section.name()).matches()) {
      section.reject(Flaw.NAME, "is not an input name; it must match " + Names.INPUT);
    }
    return new InputReader(section, defaults, channel, channelClass, region).read().stream();
  }

  private static Optional<FailoverSpec> failover(List<Section> sections, List<InputSpec> inputs) {
    List<Section> primaries = sections.stream().filter(input -> input.has("failover")).toList();
    if (primaries.size() > 1) {
      primaries
          .get(1)
          .error(
              "failover",
              Flaw.DUPLICATE,
              "a channel has one pair of inputs that fail over; remove it here, or from '%s'"
                  .formatted(primaries.get(0).name()));
    }
    List<String> names = sections.stream().map(Section::name).toList();
    Map<String, InputSpec> sound =
        inputs.stream().collect(Collectors.toMap(InputSpec::name, Function.identity()));
    List<FailoverSpec> pairs =
        primaries.stream()
            .flatMap(primary -> new FailoverReader(primary, names, sound).read().stream())
            .toList();
    return pairs.stream().findFirst();
  }
}
