package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.settings.SettingsFacts;
import java.util.Objects;

/**
 * A profile, ready for any channel if it has no errors; its facts hold in any case.
 *
 * @param settings encoder settings in the API's shape, sent to the packager
 * @param facts what others have to know of them
 */
public record CompiledProfile(ObjectNode settings, SettingsFacts facts) {

  public CompiledProfile {
    settings = settings.deepCopy();
    Objects.requireNonNull(facts, "facts");
  }

  /** A copy of the encoder settings. */
  @Override
  public ObjectNode settings() {
    return settings.deepCopy();
  }
}
