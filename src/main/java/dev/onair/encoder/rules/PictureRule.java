package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A video description has no codec but one that MediaPackage takes, and an even size. */
final class PictureRule implements SettingsRule {

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    List<SettingsFinding> findings = new ArrayList<>();
    if (settings.at("videoDescriptions").isEmpty()) {
      findings.add(
          SettingsFinding.error(
              JsonPath.of("videoDescriptions"),
              Flaw.EMPTY,
              "there is no video; MediaPackage needs at least one video track"));
    }
    Set<String> packaged = DescriptionKind.VIDEO.in(PackagerGroup.outputs(settings));
    for (JsonPlace video : settings.list("videoDescriptions")) {
      if (video.text("name").filter(packaged::contains).isPresent()) {
        codec(video).ifPresent(findings::add);
      }
      for (String side : List.of("width", "height")) {
        video
            .number(side)
            .filter(pixels -> pixels % 2 != 0 || pixels < 0)
            .ifPresent(
                pixels ->
                    findings.add(
                        SettingsFinding.error(
                            video.child(side),
                            Flaw.of("even"),
                            "%.0f is not an even number of pixels; use %.0f"
                                .formatted(pixels, Math.max(2, Math.floor(pixels / 2) * 2)))));
      }
    }
    return findings;
  }

  /** AWS takes a video without any settings of a codec, and chooses for itself. */
  private static Optional<SettingsFinding> codec(JsonPlace video) {
    Flaw flaw = Flaw.of("codec");
    if (video.at("codecSettings").filter(codecs -> !codecs.children().isEmpty()).isEmpty()) {
      return Optional.of(
          SettingsFinding.warning(
              video.path(),
              flaw,
              "says nothing of its codec, so that MediaLive chooses the codec, the bitrate and the"
                  + " GOP, with which segments end; give h264Settings or h265Settings"));
    }
    return video.at("codecSettings", "h264Settings").isEmpty()
            && video.at("codecSettings", "h265Settings").isEmpty()
        ? Optional.of(
            SettingsFinding.error(
                video.path(),
                flaw,
                "has no codec for MediaPackage; add h264Settings or h265Settings"))
        : Optional.empty();
  }
}
