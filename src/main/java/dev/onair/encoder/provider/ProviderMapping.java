package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.provider.ProviderSchema.Attribute;
import dev.onair.encoder.provider.ProviderSchema.Block;
import dev.onair.encoder.provider.ProviderSchema.Nested;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.encoding.EncoderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Encoder settings in the Terraform provider's names, found by walking the provider's schema beside
 * the settings. What the schema has no place for is an error.
 *
 * @param settings the provider's block; only what it has a place for
 * @param findings what it has no place for, or misses
 */
public record ProviderMapping(EncoderSettings settings, List<SettingsFinding> findings) {

  /** The provider has no place for it. */
  public static final Flaw UNKNOWN = Flaw.of("provider-unknown");

  public ProviderMapping {
    findings = List.copyOf(findings);
  }

  /**
   * Maps encoder settings.
   *
   * @param settings in the API's shape, as AWS's model allows them
   */
  public static ProviderMapping of(ProviderSchema schema, ObjectNode settings) {
    Walk walk = new Walk();
    Map<String, Object> block =
        walk.block(JsonPlace.root(settings), "encoder_settings", schema.encoderSettings());
    return new ProviderMapping(new EncoderSettings(block), walk.findings);
  }

  private static final class Walk {
    private final List<SettingsFinding> findings = new ArrayList<>();

    Map<String, Object> block(JsonPlace place, String name, Block schema) {
      Map<String, Object> block = new TreeMap<>();
      for (JsonPlace value : place.children()) {
        Optional<String> found = schema.find(name, value.name());
        if (found.isEmpty()) {
          findings.add(
              SettingsFinding.error(
                  value.path(),
                  UNKNOWN,
                  "AWS knows this setting, but the Terraform provider ("
                      + ProviderSchema.PROVIDER
                      + ") does not; remove it"));
        } else if (schema.blocks().containsKey(found.get())) {
          Nested nested = schema.blocks().get(found.get());
          block.put(found.get(), blocks(value, found.get(), nested));
        } else {
          block.put(found.get(), attribute(value, schema.attributes().get(found.get())));
        }
      }
      for (Map.Entry<String, Attribute> attribute : schema.attributes().entrySet()) {
        if (attribute.getValue().required() && !block.containsKey(attribute.getKey())) {
          findings.add(
              SettingsFinding.error(
                  place.child(camelCase(attribute.getKey())),
                  Flaw.of("provider-missing"),
                  "is missing, and the Terraform provider demands it; add it"));
        }
      }
      return block;
    }

    private List<Object> blocks(JsonPlace value, String name, Nested nested) {
      List<JsonPlace> items = value.node().isArray() ? value.elements() : List.of(value);
      int most = nested.maxItems().orElse(items.size());
      if (items.size() > most) {
        findings.add(
            SettingsFinding.error(
                value.path(),
                Flaw.of("provider-count"),
                "%d items; the Terraform provider takes up to %d".formatted(items.size(), most)));
      }
      List<Object> blocks = new ArrayList<>();
      for (JsonPlace item : items) {
        blocks.add(block(item, name, nested.block()));
      }
      return blocks;
    }

    private Object attribute(JsonPlace value, Attribute attribute) {
      JsonNode node = value.node();
      boolean fits =
          switch (attribute.type()) {
            case "string" -> node.isTextual();
            case "number" -> node.isNumber();
            default -> node.isArray();
          };
      if (!fits) {
        findings.add(
            SettingsFinding.error(
                value.path(),
                Flaw.of("provider-type"),
                "%s is not a %s, as the Terraform provider wants it"
                    .formatted(node, attribute.type())));
      }
      return value(node);
    }

    private static Object value(JsonNode node) {
      if (node.isArray()) {
        return StreamSupport.stream(node.spliterator(), false).map(Walk::value).toList();
      }
      if (!node.isNumber()) {
        return node.asText();
      }
      // 1.0 and 1 are the same number; one spelling keeps plans quiet.
      if (node.doubleValue() == node.longValue()) {
        return node.longValue();
      }
      return node.doubleValue();
    }
  }

  /** The API's way to write a name of the provider's. */
  public static String camelCase(String name) {
    StringBuilder camelCase = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean upper = i > 0 && name.charAt(i - 1) == '_';
      if (name.charAt(i) != '_') {
        camelCase.append(upper ? Character.toUpperCase(name.charAt(i)) : name.charAt(i));
      }
    }
    return camelCase.toString();
  }
}
