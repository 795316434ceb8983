package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.provider.ProviderLimit.Refused;
import dev.onair.encoder.provider.ProviderLimit.Why;
import dev.onair.encoder.provider.ProviderSchema.Block;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what the Terraform provider would not bring to AWS: the settings of {@link ProviderLimit},
 * blocks that only mark a choice, and empty blocks that it crashes on.
 */
public final class ProviderLimits {

  /** What to use instead of a block that only marks a choice. */
  private static final Map<String, String> INSTEAD_OF_MARKER =
      Map.ofEntries(
          Map.entry("passThroughSettings", "use aacSettings or ac3Settings"),
          Map.entry("rawSettings", "use m2tsSettings"),
          Map.entry("frameCaptureHlsSettings", "leave the output out"));

  private static final JsonPath CAPTIONS = JsonPath.of("captionDescriptions");

  private final Block schema;

  public ProviderLimits(ProviderSchema schema) {
    this.schema = schema.encoderSettings();
  }

  /** What of the settings can't be brought to AWS. */
  public List<SettingsFinding> check(ObjectNode settings) {
    List<SettingsFinding> refused = new ArrayList<>();
    List<SettingsFinding> empty = new ArrayList<>();
    JsonPlace root = JsonPlace.root(settings);
    refused(root, refused);
    blocks(root, "encoder_settings", schema, empty);
    Set<JsonPath> told = refused.stream().map(SettingsFinding::path).collect(Collectors.toSet());
    return Stream.concat(
            refused.stream(), empty.stream().filter(finding -> !told.contains(finding.path())))
        .toList();
  }

  private static void refused(JsonPlace place, List<SettingsFinding> findings) {
    for (JsonPlace child : place.children()) {
      Optional<SettingsFinding> refusal =
          ProviderLimit.of(child, place.node())
              .filter(limit -> limit.outcome() instanceof Refused)
              .map(limit -> limit.refusal(child.path()));
      refusal.ifPresent(findings::add);
      if (refusal.isEmpty()) {
        refused(child, findings);
      }
    }
  }

  private void blocks(JsonPlace place, String name, Block block, List<SettingsFinding> findings) {
    if (place.node().isEmpty()) {
      empty(place, block).ifPresent(findings::add);
      return;
    }
    for (JsonPlace child : place.children()) {
      Optional<String> found = block.find(name, child.name());
      if (found.isPresent() && block.blocks().containsKey(found.get())) {
        Block nested = block.blocks().get(found.get()).block();
        List<JsonPlace> items = child.node().isArray() ? child.elements() : List.of(child);
        items.forEach(item -> blocks(item, found.get(), nested, findings));
      }
    }
  }

  private static Optional<SettingsFinding> empty(JsonPlace place, Block block) {
    if (block.isMarker()) {
      String instead =
          place.path().startsWith(CAPTIONS)
              ? "use webvttDestinationSettings"
              : INSTEAD_OF_MARKER.getOrDefault(place.name(), "leave it out");
      return Optional.of(limit(place, Why.ENDLESS_DIFFERENCE, instead));
    }
    // A block of which nothing is known reaches the provider as no value at all.
    boolean crashes =
        block.attributes().values().stream().noneMatch(a -> a.computed() || a.required());
    return crashes
        ? Optional.of(limit(place, Why.EMPTY, "set something in it, or leave it out"))
        : Optional.empty();
  }

  private static SettingsFinding limit(JsonPlace place, Why why, String instead) {
    return new ProviderLimit(why, place.path(), ValuePattern.parse("{}"), new Refused(), instead)
        .refusal(place.path());
  }
}
