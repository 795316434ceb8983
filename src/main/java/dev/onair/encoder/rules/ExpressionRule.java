package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.Expressions;
import java.util.List;
import java.util.stream.Stream;

/** No text may hold what Terraform or CDKTF put something else in the place of. */
final class ExpressionRule implements SettingsRule {

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    return settings.below().filter(place -> place.node().isTextual()).flatMap(this::of).toList();
  }

  private Stream<SettingsFinding> of(JsonPlace place) {
    return Expressions.refusal(place.node().asText()).stream()
        .map(message -> SettingsFinding.error(place.path(), Flaw.EXPRESSION, message));
  }
}
