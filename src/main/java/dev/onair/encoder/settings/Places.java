package dev.onair.encoder.settings;

import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.WrittenAt;

/** Where in a profile encoder settings were written. */
@FunctionalInterface
public interface Places {

  /** Where a setting was written; that of the nearest setting around one that was not. */
  WrittenAt of(JsonPath setting);
}
