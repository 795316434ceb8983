package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every video description has a codec that MediaPackage takes, and an even size. */
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
    Set<String> packaged = new HashSet<>();
    PackagerGroup.outputs(settings)
        .forEach(output -> packaged.addAll(DescriptionKind.VIDEO.names(output)));
    for (JsonPlace video : settings.list("videoDescriptions")) {
      if (video.text("name").filter(packaged::contains).isPresent()
          && video.at("codecSettings", "h264Settings").isEmpty()
          && video.at("codecSettings", "h265Settings").isEmpty()) {
        findings.add(
            SettingsFinding.error(
                video.path(),
                Flaw.of("codec"),
                "has no codec for MediaPackage; add h264Settings or h265Settings"));
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
}
