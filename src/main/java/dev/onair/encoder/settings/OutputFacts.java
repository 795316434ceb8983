package dev.onair.encoder.settings;

import dev.onair.diagnostics.WrittenAt;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What packaging has to know of one output.
 *
 * @param name what it is called: its name, its name modifier, or its place
 * @param audioAt where it is written what audio it carries
 * @param video its video's codec settings: {@code h264Settings}; absent where it has no video
 * @param audio the names of the audio descriptions that it carries
 */
public record OutputFacts(
    String name, WrittenAt audioAt, Optional<String> video, List<String> audio) {

  private static final String HEVC = "h265Settings";
  private static final String AUDIO = "audioDescriptionNames";

  public OutputFacts {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(audioAt, "audioAt");
    Objects.requireNonNull(video, "video");
    audio = List.copyOf(audio);
  }

  /** The outputs that go to the packager. */
  public static List<OutputFacts> of(JsonPlace settings, Places places) {
    return PackagerGroup.outputs(settings).stream()
        .map(output -> of(settings, output, places))
        .toList();
  }

  private static OutputFacts of(JsonPlace settings, JsonPlace output, Places places) {
    String name =
        output
            .text("outputName")
            .or(() -> output.text("outputSettings", "hlsOutputSettings", "nameModifier"))
            .orElseGet(output.path()::toString);
    Optional<String> video =
        output
            .text("videoDescriptionName")
            .flatMap(
                wanted ->
                    VideoSettings.of(settings)
                        .filter(
                            v -> v.description().text("name").filter(wanted::equals).isPresent())
                        .map(v -> v.place().name())
                        .findFirst());
    List<String> audio = output.list(AUDIO).stream().map(place -> place.node().asText()).toList();
    return new OutputFacts(name, places.of(output.child(AUDIO)), video, audio);
  }

  public boolean hasVideo() {
    return video.isPresent();
  }

  public boolean hasHevc() {
    return video.filter(HEVC::equals).isPresent();
  }
}
