package dev.onair.encoder.rules;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.Texts;
import java.util.List;
import java.util.stream.Stream;

/** No text may hold what nobody sees, or what Terraform or CDKTF put something else in place of. */
final class TextRule implements SettingsRule {

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    return settings.below().filter(place -> place.node().isTextual()).flatMap(this::of).toList();
  }

  private Stream<SettingsFinding> of(JsonPlace place) {
    return Texts.refusal(place.node().asText()).stream()
        .map(why -> SettingsFinding.error(place.path(), why.flaw(), why.message()));
  }
}
