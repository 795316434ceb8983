package dev.onair.encoder.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.encoder.settings.Finding;
import dev.onair.encoder.settings.JsonPlace;
import java.util.ArrayList;
import java.util.List;

/** Terraform evaluates what stands between <code>${</code> and <code>}</code> in any text. */
final class ExpressionRule implements SettingsRule {

  @Override
  public List<Finding> check(JsonPlace settings) {
    List<Finding> findings = new ArrayList<>();
    collect(settings.node(), settings.path(), findings);
    return findings;
  }

  private static void collect(JsonNode node, String path, List<Finding> findings) {
    if (node.isTextual() && (node.asText().contains("${") || node.asText().contains("%{"))) {
      findings.add(
          Finding.error(
              path, "holds '${' or '%{', with which Terraform begins an expression; remove it"));
    }
    node.properties()
        .forEach(
            entry ->
                collect(
                    entry.getValue(),
                    path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                    findings));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), path + "[" + i + "]", findings);
      }
    }
  }
}
