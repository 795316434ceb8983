package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.Bitrate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * AC-3 has bitrates of its own, and for each coding mode some of them.
 *
 * <p>MediaLive's API says that they depend on the coding mode, but not how; the ranges are those
 * that AWS gives for the same encoder in MediaConvert.
 *
 * @see <a href="https://docs.aws.amazon.com/mediaconvert/latest/apireference/jobs.html">AWS:
 *     MediaConvert API reference, Ac3Settings</a>
 */
final class Ac3Rule implements SettingsRule {

  /** ATSC A/52, table 5.18: nominal bitrates of AC-3, in kbit/s. */
  private static final List<Integer> KILOBITS =
      List.of(
          32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640);

  private static final Map<String, Range> BY_CODING_MODE =
      Map.of(
          "CODING_MODE_1_0", new Range(64, 128),
          "CODING_MODE_1_1", new Range(128, 384),
          "CODING_MODE_2_0", new Range(128, 384),
          "CODING_MODE_3_2_LFE", new Range(384, 640));

  private static final Range ANY = new Range(32, 640);

  /** In kbit/s. */
  private record Range(int least, int most) {
    List<Integer> kilobits() {
      return KILOBITS.stream().filter(rate -> rate >= least && rate <= most).toList();
    }
  }

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    return settings.list("audioDescriptions").stream()
        .flatMap(audio -> audio.at("codecSettings", "ac3Settings").stream())
        .flatMap(ac3 -> bitrate(ac3).stream())
        .toList();
  }

  private static Optional<SettingsFinding> bitrate(JsonPlace ac3) {
    Optional<String> mode = ac3.text("codingMode");
    List<Integer> allowed =
        mode.map(name -> BY_CODING_MODE.getOrDefault(name, ANY)).orElse(ANY).kilobits();
    return ac3.number("bitrate")
        .filter(rate -> allowed.stream().noneMatch(kilobits -> kilobits * 1000 == rate))
        .map(
            rate ->
                SettingsFinding.error(
                    ac3.child("bitrate"),
                    Flaw.of("ac3"),
                    "%s is no bitrate of AC-3%s; allowed are %s kbps"
                        .formatted(
                            Bitrate.of(rate),
                            mode.map(name -> " with " + name).orElse(""),
                            allowed.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")))));
  }
}
