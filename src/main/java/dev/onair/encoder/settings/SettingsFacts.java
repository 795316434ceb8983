package dev.onair.encoder.settings;

import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.encoding.Selectors;
import dev.onair.model.encoding.TimecodeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  public SettingsFacts {
    outputs = List.copyOf(outputs);
    destinations = List.copyOf(destinations);
  }

  /** The facts of prepared settings without errors. */
  public static SettingsFacts of(PlacedSettings prepared) {
    JsonPlace root = JsonPlace.root(prepared.settings());
    double segment = PackagerGroup.realSegmentLength(root).orElseThrow();
    List<JsonPlace> streams = videoStreams(root).toList();
    return new SettingsFacts(
        Duration.ofMillis(Math.round(segment * 1000)),
        new Selectors(
            texts(root, "audioDescriptions", "audioSelectorName"),
            texts(root, "captionDescriptions", "captionSelectorName"),
            root.list("captionDescriptions").stream()
                .filter(
                    captions ->
                        captions.at("destinationSettings", "webvttDestinationSettings").isPresent())
                .flatMap(captions -> captions.text("captionSelectorName").stream())
                .toList()),
        !streams.isEmpty()
            && streams.stream()
                .allMatch(s -> s.text("scte35Behavior").filter("PASSTHROUGH"::equals).isPresent()),
        VideoSettings.of(root).allMatch(video -> video.framesPerSecond().isPresent()),
        root.text("globalConfiguration", "outputLockingMode").map(OutputLocking::valueOf),
        root.text("timecodeConfig", "source").map(TimecodeSource::valueOf),
        OutputFacts.of(root, prepared.places()),
        DestinationFacts.of(root, prepared.places()));
  }

  /** The transport streams that SCTE-35 messages travel in: those of outputs with video. */
  public static Stream<JsonPlace> videoStreams(JsonPlace root) {
    return streams(root, output -> output.at("videoDescriptionName").isPresent());
  }

  /** The transport streams of all outputs that go to the packager. */
  public static Stream<JsonPlace> allStreams(JsonPlace root) {
    return streams(root, output -> true);
  }

  private static Stream<JsonPlace> streams(JsonPlace root, Predicate<JsonPlace> outputs) {
    return PackagerGroup.outputs(root).stream()
        .filter(outputs)
        .flatMap(
            output ->
                output
                    .at(
                        "outputSettings",
                        "hlsOutputSettings",
                        "hlsSettings",
                        "standardHlsSettings",
                        "m3u8Settings")
                    .stream());
  }

  private static List<String> texts(JsonPlace root, String list, String member) {
    return root.list(list).stream().flatMap(item -> item.text(member).stream()).toList();
  }
}
