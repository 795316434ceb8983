package dev.onair.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.diagnostics.Problem;
import dev.onair.templates.SettingsLeaves.Leaf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a template says that {@code check} takes is asked of MediaLive as it was, or a warning names
 * it; and nothing is asked that neither the template says nor onair has a reason for.
 */
class LeavesTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> noLeafIsLostOrInventedSilently() {
    Map<WrittenTemplate, List<Problem>> taken = new LinkedHashMap<>();
    WrittenTemplate.all().stream()
        .filter(WrittenTemplate::isJson)
        .forEach(
            written -> {
              List<Problem> problems =
                  TemplateProject.in(folder.resolve("t" + written.hashCode()), written).check();
              if (TemplateProject.isTaken(problems)) {
                taken.put(written, problems);
              }
            });
    Map<WrittenTemplate, JsonNode> stacks =
        new SynthesizedTemplates(folder.resolve("all"), taken.keySet()).stacks();
    StrictMediaLive medialive = new StrictMediaLive();
    return taken.entrySet().stream()
        .map(
            template ->
                DynamicTest.dynamicTest(
                    template.getKey().name(),
                    () ->
                        compare(
                            template.getKey(),
                            template.getValue(),
                            medialive.request(stacks.get(template.getKey())))))
        .onClose(medialive::close);
  }

  static void compare(WrittenTemplate written, List<Problem> warnings, JsonNode request) {
    Map<String, Leaf> said = SettingsLeaves.of(Draft.json(written.template()));
    Map<String, Leaf> sent = SettingsLeaves.of(request);
    List<String> lost = new ArrayList<>();
    said.forEach(
        (key, leaf) -> {
          boolean arrives = sent.containsKey(key) && sent.get(key).value().equals(leaf.value());
          boolean moved = sent.keySet().stream().anyMatch(other -> isSameReference(key, other));
          if (!arrives
              && !moved
              && !LeafReasons.isDropped(key, leaf)
              && !isTold(leaf, key, warnings)
              && !isOfGroupThatGoes(leaf, said, warnings)) {
            lost.add(key + " = " + leaf.value());
          }
        });
    List<String> invented = new ArrayList<>();
    sent.forEach(
        (key, leaf) -> {
          if (!said.containsKey(key)
              && !LeafReasons.isAdded(key)
              && !isTold(leaf, key, warnings)
              && !isOfConvertedCaptions(key, said, warnings)) {
            invented.add(key + " = " + leaf.value());
          }
        });

    assertThat(lost).as("lost without a word; warnings: %s", warnings).isEmpty();
    assertThat(invented).as("invented").isEmpty();
  }

  /**
   * Whether a description is taken by another output than the template's: captions of their own.
   */
  private static boolean isSameReference(String key, String other) {
    int names = key.indexOf("].captiondescriptionnames[");
    return names >= 0 && other.endsWith(key.substring(names));
  }

  /** Whether a leaf is of a group of which a warning names an output as one that goes with it. */
  private static boolean isOfGroupThatGoes(
      Leaf leaf, Map<String, Leaf> said, List<Problem> warnings) {
    String group = leaf.path().replaceFirst("^(outputgroups\\[\\d+]).*", "$1");
    return leaf.path().startsWith("outputgroups[")
        && said.entrySet().stream()
            .filter(other -> other.getValue().path().startsWith(group + ".outputs["))
            .anyMatch(
                other ->
                    warnings.stream()
                        .anyMatch(w -> w.message().contains("'" + nameIn(other.getKey()) + "'")));
  }

  /** Whether a leaf is of captions, or their output, of which a warning says what they become. */
  private static boolean isOfConvertedCaptions(
      String key, Map<String, Leaf> said, List<Problem> warnings) {
    Leaf name = said.get(".captiondescriptions[" + nameIn(key) + "].name");
    return name != null
        && warnings.stream()
            .anyMatch(warning -> isWithin(path(warning), name.path().replace(".name", "")));
  }

  /** Whether a warning is about a leaf's place, or names the description or output it is in. */
  private static boolean isTold(Leaf leaf, String key, List<Problem> warnings) {
    return warnings.stream()
        .anyMatch(
            warning -> {
              String message = warning.message();
              boolean isNamed = message.contains("'" + nameIn(key) + "'");
              boolean isMeant =
                  message
                      .toLowerCase(Locale.ROOT)
                      .contains("taken for '" + key.replaceFirst(".*\\.", "") + "'");
              boolean isValue =
                  warning.location().file().startsWith("channels/")
                      && message.contains(" sets " + leaf.value().replace("\"", "") + ",");
              return isWithin(leaf.path(), path(warning))
                  || (key.contains("[") && isNamed)
                  || isMeant
                  || isValue;
            });
  }

  private static boolean isWithin(String leaf, String path) {
    return !path.isEmpty()
        && leaf.startsWith(path)
        && (leaf.length() == path.length() || ".[".indexOf(leaf.charAt(path.length())) >= 0);
  }

  /** A warning's path, from the encoder settings on. */
  private static String path(Problem warning) {
    return warning.path().toLowerCase(Locale.ROOT).replaceFirst("^.*?encodersettings\\.", "");
  }

  /** The name of the description or the output that a leaf is in. */
  private static String nameIn(String key) {
    return key.replaceFirst("^[^\\[]*\\[([^]]+)].*$", "$1");
  }
}
