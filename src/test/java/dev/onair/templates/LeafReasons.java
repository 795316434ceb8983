package dev.onair.templates;

import dev.onair.templates.SettingsLeaves.Leaf;
import java.util.Map;
import java.util.Set;

/** Why leaves of a template may go without a word, and others come. */
final class LeafReasons {

  /** A leaf that says nothing: it is what holds without it. */
  private static final Set<String> NOTHING = Set.of("null", "\"\"", "[]", "{}");

  /** By the end of a key and a value: the same as nothing. */
  private static final Map<String, String> OFF =
      Map.of(
          ".blackoutslate.state", "\"DISABLED\"",
          ".featureactivations.inputpreparescheduleactions", "\"DISABLED\"",
          ".featureactivations.outputstaticimageoverlayscheduleactions", "\"DISABLED\"",
          // What the console writes where nobody chose.
          ".thumbnailconfiguration.state", "\"AUTO\"",
          ".globalconfiguration.initialaudiogain", "0",
          ".h264settings.softness", "0");

  /** onair's own, whatever a template says; docs/profiles.md tells. */
  private static final Set<String> REPLACED =
      Set.of(
          // The packager's group has onair's name and destination.
          "^\\.outputgroups\\[[^]]*]\\.name$",
          "^\\.hlsgroupsettings\\.destination\\.destinationrefid$",
          // It follows the channel's class.
          "^\\.hlsgroupsettings\\.inputlossaction$");

  private static final Set<String> ADDED =
      Set.of(
          "^\\.outputgroups\\[[^]]*]\\.name$",
          "^\\.hlsgroupsettings\\.destination\\.destinationrefid$",
          "^\\.hlsgroupsettings\\.inputlossaction$",
          // How MediaPackage takes HLS.
          "^\\.hlsgroupsettings\\.hlscdnsettings\\.hlsbasicputsettings\\..*",
          "^\\.hlsgroupsettings\\.(minsegmentlength|programdatetime(period)?)$",
          // Charges go by it where QVBR has none.
          "\\.h26[45]settings\\.bitrate$");

  private LeafReasons() {}

  static boolean isDropped(String key, Leaf leaf) {
    return NOTHING.contains(leaf.value())
        || OFF.entrySet().stream()
            .anyMatch(off -> key.endsWith(off.getKey()) && leaf.value().equals(off.getValue()))
        || REPLACED.stream().anyMatch(key::matches);
  }

  static boolean isAdded(String key) {
    return ADDED.stream().anyMatch(reason -> key.matches(reason.startsWith("^") ? reason : ".*" + reason));
  }
}
