package dev.onair.model.encoding;

import dev.onair.diagnostics.WrittenAt;
import dev.onair.model.Setting;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One audio track.
 *
 * @param name unique within the ladder
 * @param selector the input's audio selector that it is made of
 * @param language its ISO 639-2 code; absent: as the input says
 * @param label what players show; absent: what they make of the language
 * @param codec the codec
 * @param options the codec's settings, under the API's names
 */
public record AudioTrack(
    Setting<String> name,
    Setting<String> selector,
    Setting<Optional<String>> language,
    Setting<Optional<String>> label,
    Setting<Codec> codec,
    Options options) {

  /** The audio codecs that MediaPackage takes and the provider can pass on. */
  public enum Codec {
    AAC,
    /** Dolby Digital. */
    AC3
  }

  public AudioTrack {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(selector, "selector");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(codec, "codec");
    Objects.requireNonNull(options, "options");
  }

  /** The same track, of which nobody wrote anything: where it could be. */
  public AudioTrack unwritten(WrittenAt at) {
    return new AudioTrack(
        name.movedTo(at),
        selector.movedTo(at),
        language.movedTo(at),
        label.movedTo(at),
        codec.movedTo(at),
        new Options(
            options.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, o -> o.getValue().movedTo(at)))));
  }
}
