package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.groups.Undelivered;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.SettingsFacts;
import java.util.Collection;
import java.util.Objects;

/**
 * A profile without errors, ready for any channel.
 *
 * @param placed encoder settings in the API's shape, sent to the packager, and where they stand
 * @param facts what others have to know of them
 */
public record CompiledProfile(PlacedSettings placed, SettingsFacts facts) {

  public CompiledProfile {
    placed = new PlacedSettings(placed.settings().deepCopy(), placed.places());
    Objects.requireNonNull(facts, "facts");
  }

  /** A profile of prepared settings. */
  static CompiledProfile of(PlacedSettings prepared) {
    return new CompiledProfile(prepared, SettingsFacts.of(prepared));
  }

  /** A copy of the encoder settings. */
  public ObjectNode settings() {
    return placed.settings().deepCopy();
  }

  /** What is left of the profile where nothing can be sent to some destinations. */
  public CompiledProfile without(Collection<String> destinations) {
    PlacedSettings left = placed;
    for (String id : destinations) {
      left = Undelivered.without(left, id).settings();
    }
    return of(left);
  }

  /**
   * What is lost where nothing can be sent to a destination: {@code the output 'a' and the audio
   * 'b'}; empty where nothing is lost with it.
   */
  public String lostWithout(String destination) {
    return Undelivered.without(placed, destination).lost();
  }
}
