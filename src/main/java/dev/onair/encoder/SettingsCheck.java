package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.ShapeValidator;
import dev.onair.awsmodel.Violation;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.encoder.provider.ProviderLimits;
import dev.onair.encoder.provider.ProviderMapping;
import dev.onair.encoder.provider.ProviderSchema;
import dev.onair.encoder.rules.SettingsRules;
import dev.onair.encoder.settings.Finding;
import dev.onair.encoder.settings.JsonPlace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks encoder settings: against AWS's model of them, against what AWS says beyond its model, and
 * against what the Terraform provider can bring there.
 */
final class SettingsCheck {

  private final ServiceModel model;
  private final ProviderSchema schema;

  SettingsCheck(ServiceModel model, ProviderSchema schema) {
    this.model = model;
    this.schema = schema;
  }

  /** All that is wrong with the settings. */
  List<Finding> check(ObjectNode settings) {
    List<Finding> fromModel =
        ShapeValidator.validate(model, "EncoderSettings", settings).stream()
            .map(SettingsCheck::finding)
            .toList();
    List<Finding> fromLimits = new ProviderLimits(schema).check(settings);
    // One finding a place is enough, and the first source is the one that knows best.
    Set<String> told =
        Stream.concat(fromModel.stream(), fromLimits.stream())
            .map(Finding::jsonPath)
            .collect(Collectors.toSet());
    Stream<Finding> fromRules = SettingsRules.check(JsonPlace.root(settings));
    Stream<Finding> fromMapping = ProviderMapping.of(schema, settings).findings().stream();
    Set<String> inModel = fromModel.stream().map(Finding::jsonPath).collect(Collectors.toSet());
    return Stream.of(
            fromModel.stream(),
            fromLimits.stream().filter(finding -> !inModel.contains(finding.jsonPath())),
            Stream.concat(fromRules, fromMapping)
                .filter(finding -> !told.contains(finding.jsonPath())))
        .flatMap(findings -> findings)
        .toList();
  }

  private static Finding finding(Violation violation) {
    String path = violation.jsonPath();
    if (violation.message().startsWith("unknown")) {
      String name = path.substring(path.lastIndexOf('.') + 1);
      return new Finding(Severity.ERROR, path, "unknown setting", name, violation.allowed());
    }
    if (violation.value().isTextual() && !violation.allowed().isEmpty()) {
      String given = violation.value().asText();
      return new Finding(Severity.ERROR, path, "", given, violation.allowed());
    }
    return Finding.error(path, violation.message());
  }
}
