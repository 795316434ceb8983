package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.encoder.settings.VideoSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A video codec's profile has what the settings ask for, and players know it.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html">AWS: API
 *     reference, H264Settings and H265Settings</a>
 */
final class CodecProfileRule implements SettingsRule {

  /** Decoders of browsers, phones and set-top boxes end with High: 8 bit, 4:2:0. */
  private static final Set<String> FOR_CONTRIBUTION =
      Set.of("HIGH_10BIT", "HIGH_422", "HIGH_422_10BIT");

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    return VideoSettings.of(settings)
        .flatMap(video -> (video.isHevc() ? hevc(video) : avc(video)).stream())
        .toList();
  }

  private static List<SettingsFinding> avc(VideoSettings video) {
    JsonPlace place = video.place();
    List<SettingsFinding> findings = new ArrayList<>();
    Optional<String> profile = place.text("profile");
    profile
        .filter(FOR_CONTRIBUTION::contains)
        .ifPresent(
            name ->
                findings.add(
                    SettingsFinding.warning(
                        place.child("profile"),
                        Flaw.of("playback"),
                        "no browser, and hardly a phone or television, plays AVC in %s; use HIGH"
                            .formatted(name))));
    if (profile.filter("BASELINE"::equals).isPresent()) {
      baseline(video, findings);
    }
    return findings;
  }

  /** ITU-T H.264, A.2.1: Baseline has I and P slices, CAVLC, and frames only. */
  private static void baseline(VideoSettings video, List<SettingsFinding> findings) {
    JsonPlace place = video.place();
    if (place.text("entropyEncoding").filter("CABAC"::equals).isPresent()) {
      findings.add(
          SettingsFinding.error(
              place.child("entropyEncoding"),
              Flaw.of("baseline"),
              "CABAC is not possible in BASELINE; use CAVLC, or profile MAIN or HIGH"));
    }
    if (place.number("gopNumBFrames").filter(count -> count > 0).isPresent()) {
      findings.add(
          SettingsFinding.error(
              place.child("gopNumBFrames"),
              Flaw.of("baseline"),
              "BASELINE has no B-frames; set it to null, or use profile MAIN or HIGH"));
    }
    if (video.isInterlaced()) {
      findings.add(
          SettingsFinding.error(
              place.child("scanType"),
              Flaw.of("baseline"),
              "BASELINE has no interlaced pictures; use PROGRESSIVE, or profile MAIN or HIGH"));
    }
  }

  private static List<SettingsFinding> hevc(VideoSettings video) {
    JsonPlace place = video.place();
    boolean tenBits = place.text("profile").filter("MAIN_10BIT"::equals).isPresent();
    return place
        .at("colorSpaceSettings", "hdr10Settings")
        .filter(hdr10 -> !tenBits)
        .map(
            hdr10 ->
                SettingsFinding.error(
                    place.at("profile").isPresent() ? place.child("profile") : hdr10.path(),
                    Flaw.of("hdr10"),
                    "HDR10 is a picture of 10 bits; use profile MAIN_10BIT"))
        .stream()
        .toList();
  }
}
