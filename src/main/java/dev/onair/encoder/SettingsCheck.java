package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.provider.ProviderLimits;
import dev.onair.encoder.provider.ProviderMapping;
import dev.onair.encoder.provider.ProviderSchema;
import dev.onair.encoder.rules.SettingsRules;
import dev.onair.encoder.settings.IntrinsicFunction;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
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
  List<SettingsFinding> check(ObjectNode settings) {
    List<SettingsFinding> functions = functions(settings);
    return Stream.concat(
            functions.stream(),
            checkValues(settings).stream()
                .filter(
                    finding ->
                        functions.stream().noneMatch(f -> finding.path().startsWith(f.path()))))
        .toList();
  }

  /** What CloudFormation would work out; it is nothing that could be checked. */
  private static List<SettingsFinding> functions(ObjectNode settings) {
    return JsonPlace.root(settings)
        .below()
        .flatMap(
            place ->
                IntrinsicFunction.name(place.node())
                    .map(
                        name ->
                            SettingsFinding.error(
                                place.path(), Flaw.of("function"), IntrinsicFunction.message(name)))
                    .stream())
        .toList();
  }

  private List<SettingsFinding> checkValues(ObjectNode settings) {
    List<SettingsFinding> fromModel = ModelFindings.of(model, settings);
    List<SettingsFinding> fromLimits = new ProviderLimits(schema).check(settings);
    // One finding a place is enough, and the first source is the one that knows best.
    Set<JsonPath> told =
        Stream.concat(fromModel.stream(), fromLimits.stream())
            .map(SettingsFinding::path)
            .collect(Collectors.toSet());
    Stream<SettingsFinding> fromRules = SettingsRules.check(JsonPlace.root(settings));
    Stream<SettingsFinding> fromMapping = ProviderMapping.of(schema, settings).findings().stream();
    Set<JsonPath> inModel =
        fromModel.stream().map(SettingsFinding::path).collect(Collectors.toSet());
    Stream<SettingsFinding> unforeseen =
        fromMapping.filter(finding -> fromLimits.stream().noneMatch(l -> explains(l, finding)));
    return Stream.of(
            fromModel.stream(),
            fromLimits.stream().filter(finding -> !inModel.contains(finding.path())),
            Stream.concat(fromRules, unforeseen).filter(finding -> !told.contains(finding.path())))
        .flatMap(findings -> findings)
        .toList();
  }

  /** Whether a block has no place because of what stands in it. */
  private static boolean explains(SettingsFinding inner, SettingsFinding block) {
    return block.flaw().equals(ProviderMapping.UNKNOWN) && inner.path().startsWith(block.path());
  }
}
