package dev.onair.encoder.rules;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.List;

/** Something that AWS demands of encoder settings beyond what its model says. */
interface SettingsRule {

  /** What breaks the rule. */
  List<SettingsFinding> check(JsonPlace settings);
}
