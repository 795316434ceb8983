package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.packaging.PackagingLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Segments are of a length that MediaPackage can build its own of, 1 to 30 s, and are kept for
 * longer than the playlist lists them.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html">AWS: API
 *     reference, HlsGroupSettings: indexNSegments "must be smaller than" keepSegments</a>
 */
final class SegmentRule implements SettingsRule {

  private static final long MAX_SECONDS = PackagingLimits.LONGEST_SEGMENT.toSeconds();

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    List<SettingsFinding> findings = new ArrayList<>();
    for (JsonPlace group : settings.list("outputGroups")) {
      JsonPlace hls = PackagerGroup.of(group).orElse(group);
      double length = hls.number("segmentLength").orElse(1.0);
      if (length > MAX_SECONDS) {
        findings.add(
            SettingsFinding.error(
                hls.child("segmentLength"),
                Flaw.of("packager"),
                "%.0f s is longer than any segment of MediaPackage; allowed are 1 to %d s"
                    .formatted(length, MAX_SECONDS)));
      }
      hls.number("minSegmentLength")
          .filter(least -> least > length)
          .ifPresent(
              least ->
                  findings.add(
                      SettingsFinding.error(
                          hls.child("minSegmentLength"),
                          Flaw.of("segment"),
                          "%.0f s is longer than the segment of %.0f s; use at most that"
                              .formatted(least, length))));
      Optional<Double> listed = hls.number("indexNSegments");
      hls.number("keepSegments")
          .filter(kept -> listed.filter(count -> count >= kept).isPresent())
          .ifPresent(
              kept ->
                  findings.add(
                      SettingsFinding.error(
                          hls.child("keepSegments"),
                          Flaw.of("playlist"),
                          "%.0f segments are kept, and the playlist lists %.0f; keep more, AWS"
                                  .formatted(kept, listed.orElseThrow())
                              + " recommends %.0f".formatted(2 * listed.orElseThrow() + 1))));
    }
    return findings;
  }
}
