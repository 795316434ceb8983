package dev.onair.encoder.settings;

import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Problem.Severity;
import java.util.Collection;
import java.util.List;

/**
 * The places in encoder settings that were refused. What stands there is told of already: nothing
 * that others find wrong because of it is worth a word.
 *
 * @param places the places; the settings as a whole where it is not known which
 */
public record Refusals(List<JsonPath> places) {

  /** Settings that can be used. */
  public static final Refusals NONE = new Refusals(List.of());

  public Refusals {
    places = List.copyOf(places);
  }

  /** Those among findings. */
  public static Refusals of(Collection<SettingsFinding> findings) {
    return new Refusals(
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(SettingsFinding::path)
            .toList());
  }

  /** Whether there are any. */
  public boolean any() {
    return !places.isEmpty();
  }

  /** Whether the value of a setting is in doubt: it, something in it, or what it is in. */
  public boolean touch(JsonPath setting) {
    return places.stream().anyMatch(p -> p.startsWith(setting) || setting.startsWith(p));
  }
}
