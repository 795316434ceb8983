package dev.onair.importing.text;

import dev.onair.importing.facts.ForeignInput;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes an input of a channel's file. */
final class InputConf {

  /** AWS: at most 10 rules an input security group. */
  private static final int MOST_NETWORKS = 10;

  /** Sources of captions that HLS and MP4 have not. */
  private static final List<String> OF_TRANSPORT_STREAMS =
      List.of("teletextSourceSettings", "dvbSubSourceSettings", "scte27SourceSettings");

  private final String name;
  private final ForeignInput input;
  private final Place place;
  private final Remarks remarks;

  /**
   * What an input has to fit into.
   *
   * @param channel the channel's name
   * @param channelClass its class
   * @param region the fleet's
   * @param locks whether its inputs may not be HLS
   * @param audio the names of the audio selectors that each of its inputs has to have
   * @param names the names of its inputs by the foreign ones
   * @param logins the logins of all its addresses
   */
  record Place(
      String channel,
      ChannelClass channelClass,
      String region,
      boolean locks,
      Set<String> audio,
      Map<String, String> names,
      Logins logins) {}

  InputConf(ForeignInput input, Place place, Remarks remarks) {
    this.name = place.names().get(input.name());
    this.input = input;
    this.place = place;
    this.remarks = remarks;
  }

  /**
   * The input.
   *
   * @param paired whether another input fails over to it, or it to another
   * @param first whether it has to be said that the channel is on air with it first
   */
  Conf conf(boolean paired, boolean first) {
    Conf conf = new Conf();
    InputType type = input.type().orElseGet(() -> example(paired));
    if (input.type().isEmpty()) {
      conf.comment(
          "PLACEHOLDER: what feeds '"
              + input.name()
              + "' is not known here. Give its real type and where its stream comes from.");
      remarks.toDo(
          ("inputs.%s: what feeds '%s' is not in what was imported: its type and its sources are"
                  + " placeholders")
              .formatted(name, input.name()));
    }
    conf.set("type", type.name());
    if (first) {
      conf.set("first", "true");
    }
    feed(conf, type);
    InputSettingsConf settings = new InputSettingsConf(name, type, input.settings(), remarks);
    settings.write(conf, place.audio());
    if (input.type().isPresent()) {
      settings.tellOfBuffer();
    }
    input.failover().ifPresent(failover -> failover(conf, failover));
    return conf;
  }

  /** A type that stands for one that is not known: the rest of the input has to go with it. */
  private InputType example(boolean paired) {
    if (paired) {
      return InputType.RTP_PUSH;
    }
    if (has("audioHlsRenditionSelection") || has("hlsInputSettings")) {
      return InputType.URL_PULL;
    }
    if (has("ancillarySourceSettings")) {
      return InputType.MP4_FILE;
    }
    return place.locks() || OF_TRANSPORT_STREAMS.stream().anyMatch(this::has)
        ? InputType.TS_FILE
        : InputType.URL_PULL;
  }

  private boolean has(String setting) {
    return input.settings().findValue(setting) != null;
  }

  private void feed(Conf conf, InputType type) {
    switch (type) {
      case UDP_PUSH, RTP_PUSH -> allow(conf, type);
      case RTMP_PUSH -> {
        allow(conf, type);
        streamName(conf);
      }
      case RTMP_PULL, URL_PULL, MP4_FILE, TS_FILE -> {
        List<String> sources =
            new SourcesText("inputs." + name, place, remarks).of(input.feed().sources());
        perPipeline(conf, type, sources);
      }
      case MEDIACONNECT, INPUT_DEVICE ->
          perPipeline(conf, type, input.feed().ids().stream().map(Conf::quoted).toList());
    }
  }

  private void allow(Conf conf, InputType type) {
    List<String> networks = input.feed().allow();
    if (networks.isEmpty()) {
      conf.comment("PLACEHOLDER: the networks that may push, in CIDR notation.");
      conf.list("allow", List.of(Conf.quoted(Placeholders.NETWORK)));
      if (input.type().isPresent()) {
        remarks.toDo("inputs.%s.allow: say who may push to it".formatted(name));
      }
    } else {
      conf.list("allow", networks.stream().limit(MOST_NETWORKS).map(Conf::quoted).toList());
      if (networks.stream().anyMatch(network -> network.endsWith("/0"))) {
        conf.set("allow-anyone", "true");
        remarks.toDo(
            "inputs.%s.allow: anyone may push to it, as before; name the networks if you can"
                .formatted(name));
      }
    }
    if (input.type().isPresent()) {
      remarks.toDo(
          ("inputs.%s: your encoders push %s to it; its addresses are new ones, onair output tells"
                  + " them")
              .formatted(name, type.name().substring(0, type.name().indexOf('_'))));
    }
  }

  private void streamName(Conf conf) {
    Optional<String> streamName = input.feed().streamName();
    streamName
        .filter(given -> !given.equals(place.channel()))
        .ifPresent(given -> conf.text("stream-name", given));
    String pushed = streamName.orElse(place.channel());
    remarks.toDo(
        place.channelClass() == ChannelClass.STANDARD
            ? "inputs.%s: encoders push to %s/a and %s/b".formatted(name, pushed, pushed)
            : "inputs.%s: the encoder pushes to %s/a".formatted(name, pushed));
  }

  /** As many as there are pipelines, all different. */
  private void perPipeline(Conf conf, InputType type, List<String> given) {
    int pipelines = place.channelClass().pipelines();
    List<String> distinct = given.stream().distinct().limit(pipelines).toList();
    String key = Placeholders.key(type);
    if (given.size() > pipelines) {
      remarks.leftOut(
          "inputs.%s.%s: a %s channel has one pipeline, so that the second one is not used"
              .formatted(name, key, place.channelClass()));
    }
    List<String> placeholders = Placeholders.of(type, place.region(), pipelines);
    if (distinct.size() < pipelines) {
      conf.comment(
          pipelines == 1
              ? "PLACEHOLDER: the one for the only pipeline."
              : distinct.isEmpty()
                  ? "PLACEHOLDERS: one for each pipeline."
                  : "The second is a PLACEHOLDER: each pipeline needs one of its own.");
      if (input.type().isPresent()) {
        remarks.toDo(
            "inputs.%s.%s: %s; give the real ones, %s"
                .formatted(
                    name,
                    key,
                    distinct.isEmpty()
                        ? "what feeds it is not known, and stands there as an example"
                        : "one was given for both pipelines, and the second is an example",
                    pipelines == 1
                        ? "one for the pipeline"
                        : "one for each pipeline, or say class = SINGLE_PIPELINE and give one"));
      }
    }
    List<String> all =
        IntStream.range(0, pipelines)
            .mapToObj(i -> i < distinct.size() ? distinct.get(i) : Conf.quoted(placeholders.get(i)))
            .toList();
    conf.list(key, all);
  }

  private void failover(Conf conf, ForeignInput.Failover failover) {
    String to = place.names().get(failover.to());
    if (to == null) {
      remarks.leftOut(
          "inputs.%s: the failover, as the input that it goes to is none of the channel's"
              .formatted(name));
      return;
    }
    Conf inner = new Conf().set("to", to);
    new FailoverConf(name, failover.settings(), remarks).write(inner);
    conf.object("failover", inner);
  }
}
