package dev.onair.encoder.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.List;

/** Terraform evaluates what stands between <code>${</code> and <code>}</code> in any text. */
final class ExpressionRule implements SettingsRule {

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    return settings
        .below()
        .filter(place -> isExpression(place.node()))
        .map(
            place ->
                SettingsFinding.error(
                    place.path(),
                    Flaw.EXPRESSION,
                    "holds '${' or '%{', with which Terraform begins an expression; remove it"))
        .toList();
  }

  private static boolean isExpression(JsonNode node) {
    return node.isTextual() && (node.asText().contains("${") || node.asText().contains("%{"));
  }
}
