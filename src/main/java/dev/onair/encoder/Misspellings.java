package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.awsmodel.ShapeValidator;
import dev.onair.awsmodel.Violation;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Suggestions;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.SettingsEdit;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settings of a template whose names have one letter wrong. AWS passes over what it does not know,
 * so that such a template works there; here each is taken for the setting that is meant, where that
 * is not there too and its value fits.
 *
 * @param settings with the right names
 * @param findings what was taken for what
 */
record Misspellings(PlacedSettings settings, List<SettingsFinding> findings) {

  Misspellings {
    findings = List.copyOf(findings);
  }

  static Misspellings corrected(ServiceModel model, PlacedSettings written) {
    SettingsEdit edit = written.edit();
    List<SettingsFinding> findings = new ArrayList<>();
    for (Violation violation :
        ShapeValidator.validate(model, "EncoderSettings", edit.root().node())) {
      meant(model, violation)
          .ifPresent(
              name -> {
                rename(edit.root(), violation.path(), name);
                findings.add(
                    SettingsFinding.warning(
                        violation.path(),
                        Flaw.MISSPELT,
                        "is taken for '" + name + "'; AWS would pass over what it does not know"));
              });
    }
    return new Misspellings(edit.done(), findings);
  }

  private static Optional<String> meant(ServiceModel model, Violation violation) {
    if (!violation.flaw().equals(Flaw.UNKNOWN)
        || !(violation.shape() instanceof Shape.Structure structure)
        || model.isChoice(structure)) {
      return Optional.empty();
    }
    String given = violation.path().name();
    return Suggestions.nearest(given, violation.allowed())
        .filter(name -> Suggestions.isSlip(given, name))
        .filter(
            name ->
                ShapeValidator.validate(
                        model, structure.members().get(name).shape(), violation.value())
                    .isEmpty());
  }

  private static void rename(JsonPlace root, JsonPath path, String name) {
    JsonPath parent = path.parent().orElse(JsonPath.ROOT);
    root.below()
        .filter(place -> place.path().equals(parent))
        .map(JsonPlace::node)
        .findFirst()
        .or(() -> Optional.of(root.node()))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .ifPresent(object -> object.set(name, object.remove(path.name())));
  }
}
