package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.groups.Undelivered;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.Refusals;
import dev.onair.encoder.settings.SettingsFacts;
import java.util.Collection;
import java.util.Objects;

/**
 * A profile, ready for any channel if it has no errors; its facts hold in any case.
 *
 * @param placed encoder settings in the API's shape, sent to the packager, and where they stand
 * @param facts what others have to know of them
 * @param refusals what of them was refused; where there is any, only the facts can be used
 */
public record CompiledProfile(PlacedSettings placed, SettingsFacts facts, Refusals refusals) {

  public CompiledProfile {
    placed = new PlacedSettings(placed.settings().deepCopy(), placed.places());
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(refusals, "refusals");
  }

  /** A profile of prepared settings. */
  static CompiledProfile of(PlacedSettings prepared, Refusals refusals) {
    return new CompiledProfile(prepared, SettingsFacts.of(prepared, refusals), refusals);
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
    return of(left, refusals);
  }

  /**
   * What is lost where nothing can be sent to a destination: {@code the output 'a' and the audio
   * 'b'}; empty where nothing is lost with it.
   */
  public String lostWithout(String destination) {
    return Undelivered.without(placed, destination).lost();
  }
}
