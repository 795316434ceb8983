package dev.onair.encoder;

import java.util.ArrayList;
import java.util.List;

/** Segments are of a length that MediaPackage can build its own of: 1 to 30 s. */
final class SegmentRule implements SettingsRule {

  private static final int MAX_SECONDS = 30;

  @Override
  public List<Finding> check(JsonPlace settings) {
    List<Finding> findings = new ArrayList<>();
    for (JsonPlace group : settings.list("outputGroups")) {
      JsonPlace hls = group.at(PackagerOutput.GROUP).orElse(group);
      double length = hls.number("segmentLength").orElse(1.0);
      if (length > MAX_SECONDS) {
        findings.add(
            Finding.error(
                hls.child("segmentLength"),
                "%.0f s is longer than any segment of MediaPackage; allowed are 1 to %d s"
                    .formatted(length, MAX_SECONDS)));
      }
      hls.number("minSegmentLength")
          .filter(least -> least > length)
          .ifPresent(
              least ->
                  findings.add(
                      Finding.error(
                          hls.child("minSegmentLength"),
                          "%.0f s is longer than the segment of %.0f s; use at most that"
                              .formatted(least, length))));
    }
    return findings;
  }
}
