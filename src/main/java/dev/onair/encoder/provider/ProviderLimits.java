package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.provider.ProviderLimit.Why;
import dev.onair.encoder.provider.ProviderSchema.Block;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what the Terraform provider would not bring to AWS, although its schema has a place for it:
 * the settings of {@link ProviderLimit}, every numeric 0, blocks that only mark a choice, and empty
 * blocks that it crashes on.
 */
public final class ProviderLimits {

  /** What to write instead of a 0, where that is not plain. */
  private static final Map<String, String> INSTEAD_OF_ZERO =
      Map.of(
          "gopNumBFrames", "use 1 to 7, or leave it out; there is no way to ask for no B-frames",
          "gopClosedCadence", "use 1: segments have to begin with a closed GOP",
          "restartDelay", "use 1 to 15 s; 0 would have meant never to restart",
          "minSegmentLength", "use the segment length",
          "dialnorm", "use 1 to 31, or leave it out to pass on the source's",
          "gain",
              "the Terraform provider can't remix audio; let the source have the right channels",
          "inputChannel",
              "the Terraform provider can't remix audio; let the source have the right channels",
          "outputChannel",
              "the Terraform provider can't remix audio; let the source have the right channels");

  /** What to use instead of a block that only marks a choice. */
  private static final Map<String, String> INSTEAD_OF_MARKER =
      Map.ofEntries(
          Map.entry("passThroughSettings", "use aacSettings or ac3Settings"),
          Map.entry("rec601Settings", "leave colorSpaceSettings out"),
          Map.entry("rec709Settings", "leave colorSpaceSettings out"),
          Map.entry("colorSpacePassthroughSettings", "leave colorSpaceSettings out"),
          Map.entry("dolbyVision81Settings", "use hdr10Settings"),
          Map.entry("frameCaptureHlsSettings", "leave the output out"),
          Map.entry("htmlMotionGraphicsSettings", "leave motionGraphicsConfiguration out"));

  private static final JsonPath CAPTIONS = JsonPath.of("captionDescriptions");

  private final Block schema;

  public ProviderLimits(ProviderSchema schema) {
    this.schema = schema.encoderSettings();
  }

  public List<SettingsFinding> check(ObjectNode settings) {
    List<SettingsFinding> findings = new ArrayList<>();
    JsonPlace root = JsonPlace.root(settings);
    root.below().flatMap(place -> limit(place).stream()).forEach(findings::add);
    blocks(root, "encoder_settings", schema, findings);
    return findings;
  }

  private static Optional<SettingsFinding> limit(JsonPlace place) {
    Optional<ProviderLimit> limit =
        ProviderLimit.ALL.stream().filter(l -> place.path().endsWith(l.setting())).findFirst();
    if (limit.isPresent()) {
      return Optional.of(limit.get().at(place.path()));
    }
    if (place.node().isNumber() && place.node().doubleValue() == 0) {
      return Optional.of(
          SettingsFinding.error(
              place.path(),
              Flaw.of("zero"),
              "0 never reaches AWS: the Terraform provider leaves zeros out; "
                  + INSTEAD_OF_ZERO.getOrDefault(
                      place.name(), "use another value, or leave it out for AWS's own choice")));
    }
    return Optional.empty();
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
      return Optional.of(
          new ProviderLimit(place.path(), Why.ENDLESS_DIFFERENCE, instead).at(place.path()));
    }
    // A block of which nothing is known reaches the provider as no value at all.
    boolean crashes =
        block.attributes().values().stream().noneMatch(a -> a.computed() || a.required());
    return crashes
        ? Optional.of(
            SettingsFinding.error(
                place.path(),
                Flaw.EMPTY,
                "is empty, and the Terraform provider crashes on that; set something in it, or"
                    + " leave it out"))
        : Optional.empty();
  }
}
