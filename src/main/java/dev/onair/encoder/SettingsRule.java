package dev.onair.encoder;

import java.util.List;

/** Something that AWS demands of encoder settings beyond what its model says. */
interface SettingsRule {

  /** What breaks the rule. */
  List<Finding> check(JsonPlace settings);
}
