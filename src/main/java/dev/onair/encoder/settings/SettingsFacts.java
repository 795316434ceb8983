package dev.onair.encoder.settings;

import dev.onair.diagnostics.JsonPath;
import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.encoding.Selectors;
import dev.onair.model.encoding.TimecodeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What others have to know of prepared encoder settings.
 *
 * @param segmentLength how long the segments that go to the packager really get
 * @param selectors the selectors of the input that the settings refer to
 * @param scte35Passthrough whether every video output passes SCTE-35 messages on
 * @param fixedFrameRates whether no output takes its frame rate from the source
 * @param locking how the pipelines are kept in step; absent: not said
 * @param timecode where the outputs' timecode comes from; absent: not said
 * @param outputs the outputs that go to the packager
 * @param destinations where the other output groups send to
 */
public record SettingsFacts(
    Duration segmentLength,
    Selectors selectors,
    boolean scte35Passthrough,
    boolean fixedFrameRates,
    Optional<OutputLocking> locking,
    Optional<TimecodeSource> timecode,
    List<OutputFacts> outputs,
    List<DestinationFacts> destinations) {

  private static final String[] TO_CONTAINER = {
    "outputSettings", "hlsOutputSettings", "hlsSettings"
  };

  private static final String SCTE35 = "scte35Behavior";

  public SettingsFacts {
    outputs = List.copyOf(outputs);
    destinations = List.copyOf(destinations);
  }

  /** What any endpoint's segments are a multiple of. */
  private static final Duration ANY_SEGMENT = Duration.ofMillis(1);

  /**
   * The facts of prepared settings. What rests on something refused is such that nobody who goes by
   * it finds more wrong.
   */
  public static SettingsFacts of(PlacedSettings prepared, Refusals refusals) {
    JsonPlace root = JsonPlace.root(prepared.settings());
    return new SettingsFacts(
        segmentLength(root, refusals),
        new Selectors(
            texts(root, "audioDescriptions", "audioSelectorName", refusals),
            texts(root, "captionDescriptions", "captionSelectorName", refusals),
            root.list("captionDescriptions").stream()
                .filter(
                    captions ->
                        captions.at("destinationSettings", "webvttDestinationSettings").isPresent())
                .flatMap(captions -> captions.text("captionSelectorName").stream())
                .toList()),
        passesScte35(root, refusals),
        VideoSettings.of(root).allMatch(video -> hasFrameRate(video, refusals)),
        choice(root, OutputLocking.class, "globalConfiguration", "outputLockingMode"),
        choice(root, TimecodeSource.class, "timecodeConfig", "source"),
        OutputFacts.of(root, prepared.places()),
        DestinationFacts.of(root, prepared.places()));
  }

  private static Duration segmentLength(JsonPlace root, Refusals refusals) {
    return PackagerGroup.realSegmentLength(root)
        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
        .filter(length -> !length.isNegative() && !length.isZero())
        .or(() -> refusals.any() ? Optional.of(ANY_SEGMENT) : Optional.empty())
        .orElseThrow();
  }

  private static boolean passesScte35(JsonPlace root, Refusals refusals) {
    List<JsonPlace> outputs =
        PackagerGroup.outputs(root).stream().filter(SettingsFacts::hasVideo).toList();
    return outputs.isEmpty()
        ? refusals.any()
        : outputs.stream().allMatch(output -> passes(output, refusals));
  }

  private static boolean passes(JsonPlace output, Refusals refusals) {
    JsonPath container = output.path().then(JsonPath.of(TO_CONTAINER));
    return stream(output)
        .map(
            stream ->
                stream.text(SCTE35).filter("PASSTHROUGH"::equals).isPresent()
                    || refusals.touch(stream.child(SCTE35)))
        .orElseGet(() -> refusals.touch(container));
  }

  private static boolean hasFrameRate(VideoSettings video, Refusals refusals) {
    return video.framesPerSecond().isPresent()
        || Stream.of("framerateControl", "framerateNumerator", "framerateDenominator")
            .anyMatch(member -> refusals.touch(video.place().child(member)));
  }

  private static <E extends Enum<E>> Optional<E> choice(
      JsonPlace root, Class<E> type, String... names) {
    return root.text(names)
        .flatMap(
            name ->
                Stream.of(type.getEnumConstants())
                    .filter(choice -> choice.name().equals(name))
                    .findFirst());
  }

  /** The transport streams that SCTE-35 messages travel in: those of outputs with video. */
  public static Stream<JsonPlace> videoStreams(JsonPlace root) {
    return PackagerGroup.outputs(root).stream()
        .filter(SettingsFacts::hasVideo)
        .flatMap(output -> stream(output).stream());
  }

  /** The transport streams of all outputs that go to the packager. */
  public static Stream<JsonPlace> allStreams(JsonPlace root) {
    return PackagerGroup.outputs(root).stream().flatMap(output -> stream(output).stream());
  }

  private static boolean hasVideo(JsonPlace output) {
    return output.at("videoDescriptionName").isPresent();
  }

  private static Optional<JsonPlace> stream(JsonPlace output) {
    return output
        .at(TO_CONTAINER)
        .flatMap(container -> container.at("standardHlsSettings", "m3u8Settings"));
  }

  private static List<String> texts(JsonPlace root, String list, String member, Refusals refusals) {
    return root.list(list).stream()
        .filter(item -> !refusals.touch(item.child(member)))
        .flatMap(item -> item.text(member).stream())
        .toList();
  }
}
