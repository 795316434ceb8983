package dev.onair.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ModelSource;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.awsmodel.ShapeValidator;
import dev.onair.awsmodel.Violation;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Suggestions;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What AWS's model says against encoder settings. What it does not know is misspelt where a known
 * name is near; else AWS may have added it since: what only tunes is then passed over, and what
 * changes the stream is refused.
 */
final class ModelFindings {

  /** Of a setting or a value that the model does not know, and that is not sent. */
  private static final Flaw NEWER = Flaw.of("newer");

  /** Settings whose values trade quality for effort: the stream's form is the same with any. */
  private static final Set<String> TUNING =
      Set.of(
          "adaptiveQuantization",
          "flickerAq",
          "gopBReference",
          "lookAheadRateControl",
          "postFilterSharpening",
          "qualityLevel",
          "sceneChangeDetect",
          "spatialAq",
          "subgopLength",
          "temporalAq");

  private static final Pattern SPELT_AS_AWS_DOES = Pattern.compile("[A-Z][A-Z0-9_]*");

  private final ServiceModel model;

  private ModelFindings(ServiceModel model) {
    this.model = model;
  }

  /** All that the model does not allow. */
  static List<SettingsFinding> of(ServiceModel model, ObjectNode settings) {
    ModelFindings findings = new ModelFindings(model);
    return ShapeValidator.validate(model, "EncoderSettings", settings).stream()
        .map(findings::of)
        .toList();
  }

  /** Takes out of settings what is passed over. */
  static void leaveOut(ObjectNode settings, List<SettingsFinding> findings) {
    findings.stream()
        .filter(finding -> finding.flaw().equals(NEWER))
        .forEach(
            finding ->
                JsonPlace.root(settings)
                    .below()
                    .filter(place -> place.path().equals(finding.path().parent().orElseThrow()))
                    .findFirst()
                    .map(place -> (ObjectNode) place.node())
                    .orElse(settings)
                    .remove(finding.path().name()));
  }

  private SettingsFinding of(Violation violation) {
    if (violation.flaw().equals(Flaw.UNKNOWN)) {
      return unknown(violation);
    }
    if (violation.flaw().equals(Flaw.CHOICE)) {
      return value(violation);
    }
    return SettingsFinding.error(violation.path(), violation.flaw(), violation.message());
  }

  private SettingsFinding unknown(Violation violation) {
    JsonPath path = violation.path();
    Shape.Structure structure = (Shape.Structure) violation.shape();
    Optional<String> near =
        near(path.name(), violation.allowed())
            // h266Settings are not h264Settings.
            .filter(name -> !model.isChoice(structure) || digits(name).equals(digits(path.name())));
    if (near.isPresent()) {
      return SettingsFinding.error(
          path, Flaw.UNKNOWN, "unknown setting; did you mean '" + near.get() + "'?");
    }
    Optional<String> twin =
        structure.members().keySet().stream().filter(path.name()::equalsIgnoreCase).findFirst();
    if (twin.isPresent()) {
      return SettingsFinding.error(
          path, Flaw.UNKNOWN, "unknown setting; " + twin.get() + " is there, too; remove this one");
    }
    if (model.isChoice(structure)) {
      return SettingsFinding.error(
          path,
          Flaw.UNKNOWN,
          notKnown("it")
              + "; it decides what is made; allowed are "
              + Suggestions.likely(path.name(), violation.allowed()));
    }
    boolean amongKnown = violation.allowed().size() < structure.members().size();
    return amongKnown && isLeaf(violation.value())
        ? SettingsFinding.warning(path, NEWER, notKnown("it") + "; it is not sent")
        : SettingsFinding.error(path, Flaw.UNKNOWN, notKnown("it") + "; remove it");
  }

  /** A last word in common, such as Settings, makes names no nearer: that is seen in kebab-case. */
  private static Optional<String> near(String name, List<String> allowed) {
    return Suggestions.nearest(JsonPath.kebab(name), allowed.stream().map(JsonPath::kebab).toList())
        .flatMap(
            near ->
                allowed.stream().filter(known -> JsonPath.kebab(known).equals(near)).findFirst());
  }

  /** The digits in a name, in any order. */
  private static List<Integer> digits(String name) {
    return name.chars().filter(Character::isDigit).sorted().boxed().toList();
  }

  private SettingsFinding value(Violation violation) {
    String given = violation.value().asText();
    List<String> allowed = violation.allowed();
    JsonPath path = violation.path();
    if (!SPELT_AS_AWS_DOES.matcher(given).matches()
        || Suggestions.nearest(given, allowed).isPresent()) {
      return SettingsFinding.error(path, Flaw.CHOICE, Suggestions.notAllowed(given, allowed));
    }
    String unknown = notKnown("'" + given + "'");
    return TUNING.contains(path.name())
        ? SettingsFinding.warning(
            path, NEWER, unknown + "; it is not sent, and MediaLive takes its own value")
        : SettingsFinding.error(
            path, Flaw.CHOICE, unknown + "; allowed are " + Suggestions.likely(given, allowed));
  }

  private static String notKnown(String what) {
    return what
        + " is not known to AWS's model of "
        + ModelSource.load().date()
        + ": newer, or misspelt";
  }

  private static boolean isLeaf(JsonNode node) {
    return node.isValueNode()
        || (node.isArray()
            && JsonPlace.root(node).elements().stream().allMatch(e -> e.node().isValueNode()));
  }
}
