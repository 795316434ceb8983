package dev.onair.cli.commands;

import dev.onair.config.values.Durations;
import dev.onair.operate.Deed;
import dev.onair.operate.ImageFade;
import dev.onair.operate.ImageShape;
import dev.onair.operate.Upid;
import dev.onair.running.schedule.ActionKind;
import dev.onair.running.schedule.Id3Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What an action that is added does, as it is typed: each kind has options of its own. */
final class ActionOptions {

  private static final String EVENT = "--event";
  private static final String DURATION = "--duration";
  private static final String LAYER = "--layer";
  private static final String FADE_OUT = "--fade-out";
  private static final String TEXT = "--text";

  /** The options that say what is done; those that a kind does not have are refused. */
  private static final Map<ActionKind, List<String>> OPTIONS =
      Map.of(
          ActionKind.SWITCH, List.of("--input"),
          ActionKind.PREPARE, List.of("--input"),
          ActionKind.SPLICE_INSERT, List.of(EVENT, DURATION),
          ActionKind.TIME_SIGNAL, List.of(EVENT, "--type", DURATION, "--upid-type", "--upid"),
          ActionKind.RETURN_TO_NETWORK, List.of(EVENT),
          ActionKind.PAUSE, List.of("--pipeline"),
          ActionKind.IMAGE_ON,
              List.of(
                  "--image",
                  LAYER,
                  "--x",
                  "--y",
                  "--width",
                  "--height",
                  "--opacity",
                  "--fade-in",
                  FADE_OUT,
                  DURATION),
          ActionKind.IMAGE_OFF, List.of(LAYER, FADE_OUT),
          ActionKind.METADATA, List.of(TEXT, "--id3"),
          ActionKind.SEGMENT_TAG, List.of(TEXT));

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--input",
      paramLabel = "INPUT",
      description = "switch, prepare: which. prepare without it gives up what is prepared.")
  private String input;

  @Option(
      names = EVENT,
      paramLabel = "ID",
      description =
          "splice-insert, return-to-network: splice_event_id; time-signal: of the segment.")
  private Long event;

  @Option(
      names = DURATION,
      paramLabel = "30s",
      description = "How long the avail, the segment or the image is. Default: until it is ended.")
  @SuppressWarnings("UnusedVariable") // Asked for by its name: duration(String).
  private String duration;

  @Option(names = "--type", paramLabel = "N", description = "time-signal: segmentation_type_id.")
  private Integer type;

  @Option(names = "--upid-type", paramLabel = "N", description = "time-signal: with --upid.")
  private Integer upidType;

  @Option(names = "--upid", paramLabel = "HEX", description = "time-signal: segmentation_upid.")
  private String upid;

  @Option(
      names = "--pipeline",
      paramLabel = "N",
      split = ",",
      description = "pause: 0 or 1, or 0,1. Those that are not named go on.")
  private Set<Integer> pipelines;

  @Option(names = "--image", paramLabel = "URL", description = "image-on: a BMP, PNG or TGA file.")
  private String image;

  @Option(names = LAYER, paramLabel = "N", description = "image-on, -off: 0 to 7. Default: 0.")
  private Integer layer;

  @Option(names = "--x", paramLabel = "PX", description = "image-on: its left edge. Default: 0.")
  private Integer x;

  @Option(names = "--y", paramLabel = "PX", description = "image-on: its top edge. Default: 0.")
  private Integer y;

  @Option(names = "--width", paramLabel = "PX", description = "image-on: else as the file has it.")
  private Integer width;

  @Option(names = "--height", paramLabel = "PX", description = "image-on: else as the file has it.")
  private Integer height;

  @Option(
      names = "--opacity",
      paramLabel = "PERCENT",
      description = "image-on: 0 to 100. Default: 100.")
  private Integer opacity;

  @Option(names = "--fade-in", paramLabel = "500ms", description = "image-on.")
  @SuppressWarnings("UnusedVariable") // Asked for by its name: duration(String).
  private String fadeIn;

  @Option(names = FADE_OUT, paramLabel = "500ms", description = "image-off; image-on --duration.")
  @SuppressWarnings("UnusedVariable") // Asked for by its name: duration(String).
  private String fadeOut;

  @Option(
      names = TEXT,
      paramLabel = "TEXT",
      description = "metadata, segment-tag: the value of a TXXX frame.")
  private String text;

  @Option(names = "--id3", paramLabel = "BASE64", description = "metadata: a whole ID3 2.4 tag.")
  private String id3;

  /** What an action of a kind is to do. */
  Deed deed(ActionKind kind) {
    refuseOthers(kind);
    return switch (kind) {
      case SWITCH -> new Deed.InputSwitch(required(input, "--input"));
      case PREPARE -> new Deed.InputPrepare(Optional.ofNullable(input));
      case SPLICE_INSERT -> new Deed.SpliceInsert(required(event, EVENT), duration(DURATION));
      case TIME_SIGNAL ->
          new Deed.TimeSignal(
              required(event, EVENT), required(type, "--type"), duration(DURATION), upid());
      case RETURN_TO_NETWORK -> new Deed.ReturnToNetwork(required(event, EVENT));
      case PAUSE -> new Deed.Pause(required(pipelines, "--pipeline"));
      case UNPAUSE -> new Deed.Pause(Set.of());
      case IMAGE_ON -> imageOn();
      case IMAGE_OFF -> new Deed.ImageOff(orZero(layer), duration(FADE_OUT).orElse(Duration.ZERO));
      case METADATA -> metadata();
      case SEGMENT_TAG -> new Deed.SegmentTag(required(text, TEXT));
      case OTHER -> throw new IllegalArgumentException("nobody can type it");
    };
  }

  /** Refuses options of actions where none is added, too. */
  void refuseAll() {
    refuseOthers(ActionKind.OTHER);
  }

  private void refuseOthers(ActionKind kind) {
    List<String> own = OPTIONS.getOrDefault(kind, List.of());
    List<String> some = OPTIONS.values().stream().flatMap(List::stream).distinct().toList();
    for (String name : some) {
      OptionSpec option = spec.findOption(name);
      if (!own.contains(name) && option.getValue() != null) {
        throw wrong(
            kind == ActionKind.OTHER
                ? name + ": of an action that is added"
                : "%s: not of %s, which has %s"
                    .formatted(name, kind.word(), own.isEmpty() ? "none" : String.join(", ", own)));
      }
    }
  }

  private Optional<Upid> upid() {
    if ((upid == null) != (upidType == null)) {
      throw wrong("--upid and --upid-type go together");
    }
    return upid == null ? Optional.empty() : Optional.of(new Upid(upidType, upid));
  }

  private Deed imageOn() {
    return new Deed.ImageOn(
        required(image, "--image"),
        orZero(layer),
        new ImageShape(
            orZero(x),
            orZero(y),
            Optional.ofNullable(width),
            Optional.ofNullable(height),
            Optional.ofNullable(opacity)),
        new ImageFade(
            duration("--fade-in").orElse(Duration.ZERO), duration(FADE_OUT).orElse(Duration.ZERO)),
        duration(DURATION));
  }

  private Deed metadata() {
    if ((text == null) == (id3 == null)) {
      throw wrong("metadata: either --text or --id3");
    }
    return new Deed.TimedMetadata(text == null ? id3 : Id3Tag.of(text));
  }

  private Optional<Duration> duration(String name) {
    String given = spec.findOption(name).getValue();
    try {
      return Optional.ofNullable(given).map(Durations::parse);
    } catch (IllegalArgumentException e) {
      throw wrong("%s: '%s' is no duration; such as 30s or 500ms".formatted(name, given));
    }
  }

  private <T> T required(T value, String name) {
    if (value == null) {
      throw wrong(name + " is missing");
    }
    return value;
  }

  private static int orZero(Integer value) {
    return value == null ? 0 : value;
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
