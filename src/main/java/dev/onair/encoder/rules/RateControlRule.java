package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.encoder.settings.VideoSettings;
import dev.onair.model.Bitrate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Each rate control mode has the rates that it needs.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html">AWS: API
 *     reference, H264Settings and H265Settings</a>
 */
final class RateControlRule implements SettingsRule {

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    return VideoSettings.of(settings).flatMap(video -> rates(video.place()).stream()).toList();
  }

  private static List<SettingsFinding> rates(JsonPlace place) {
    List<SettingsFinding> findings = new ArrayList<>();
    Optional<Double> rate = place.number("bitrate");
    Optional<Double> max = place.number("maxBitrate");
    switch (place.text("rateControlMode").orElse("")) {
      case "QVBR" -> {
        if (max.isEmpty()) {
          findings.add(
              SettingsFinding.error(
                  place.path(), Flaw.of("max-bitrate"), "QVBR needs maxBitrate; add it"));
        }
      }
      case "CBR" -> needsBitrate(place, rate, findings);
      case "VBR" -> {
        needsBitrate(place, rate, findings);
        if (max.isPresent() && rate.isPresent() && max.get() < rate.get()) {
          findings.add(
              SettingsFinding.error(
                  place.child("maxBitrate"),
                  Flaw.of("average"),
                  "%s is below the average of %s; raise it"
                      .formatted(Bitrate.of(max.get()), Bitrate.of(rate.get()))));
        }
      }
      case "MULTIPLEX" ->
          findings.add(
              SettingsFinding.error(
                  place.child("rateControlMode"),
                  Flaw.of("multiplex"),
                  "MULTIPLEX is for MediaLive multiplexes only; use QVBR"));
      default -> {
        // Another value is for AWS's model to refuse; none leaves the choice to AWS.
      }
    }
    return findings;
  }

  private static void needsBitrate(
      JsonPlace place, Optional<Double> rate, List<SettingsFinding> findings) {
    if (rate.isEmpty()) {
      findings.add(
          SettingsFinding.error(
              place.path(),
              Flaw.of("bitrate"),
              place.text("rateControlMode").orElseThrow() + " needs bitrate; add it"));
    }
  }
}
