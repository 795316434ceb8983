package dev.onair.encoder.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.WrittenAt;

/**
 * Encoder settings, and where they were written.
 *
 * @param settings in the API's shape
 * @param places where in the profile each of them was written
 */
public record PlacedSettings(ObjectNode settings, Places places) {

  /** A copy to be changed, whose parts know where they were written. */
  public SettingsEdit edit() {
    return new SettingsEdit(this);
  }

  /** What was found out about a place in these settings, as the operator reads it. */
  public Problem problem(SettingsFinding finding) {
    WrittenAt at = places.of(finding.path());
    return new Problem(
        finding.severity(), finding.id(), at.location(), at.path(), finding.message());
  }
}
